/** Mail addresses, except those that belong to nobody. Pure. */

import type { Finding } from '../finding.ts';

/** Top-level domains that people have mailboxes at, besides those of countries. */
const domains = new Set(
  'com org net edu gov mil int info biz name pro mobi email mail dev app xyz online site store tech cloud live today world agency blog work jobs life company solutions digital group team space page wiki academy consulting asia systems network software studio design zone one bank health finance ltd llc inc global'.split(
    ' ',
  ),
);
/** The top-level domains of two letters are the codes of regions, which JavaScript knows. */
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** RFC 2606 and RFC 6761: names that are kept free for examples. */
const reserved = /(?:^|\.)(?:example\.(?:com|org|net)|example|invalid|test|localhost|local|internal)$/i;
/** Accounts of machines: the user of a Git server, a service account. */
const machine = /^git@[\w.-]+$|@[\w.-]*\.gserviceaccount\.com$/i;

/** Mail addresses in a text. */
export function mails(text: string): Finding[] {
  const findings: Finding[] = [];
  // From each @ outwards: a pattern over the whole text would try every letter of a long hash as a beginning.
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const host = /^@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}(?![\p{L}\p{N}_(-])/u.exec(
      text.slice(at, at + 128),
    )?.[0];
    if (host === undefined) continue;
    const user = /[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_+-])?$/u.exec(
      text.slice(Math.max(0, at - 64), at),
    )?.[0];
    if (user === undefined) continue;
    const address = user + host;
    if (isMailbox(address)) findings.push({ kind: 'mail', offset: at - user.length, text: address });
  }
  return findings;
}

function isMailbox(address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const top = domain.slice(domain.lastIndexOf('.') + 1);
  // `name@1.2.3-beta.sh` is a version of a package.
  if (reserved.test(domain) || machine.test(address) || /^v?\d+(?:\.\d+)+/i.test(domain)) return false;
  return /^[a-z]{2}$/i.test(top) ? regions.of(top.toUpperCase()) !== undefined : domains.has(top.toLowerCase());
}
