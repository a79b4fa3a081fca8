/** Indian street addresses: a house, a street and a PIN code. Pure. */

import { findAll, type Finding } from '../finding.ts';

/** Words of a street, however they are written, and those that mean other things too unless they are part of a name. */
const street =
  /(?<!\bthe )\b(?:road|street|lane|marg|nagar|colony|apartments?|apts?|society|chowk|bazaar|vihar|enclave|avenue|residency)\b(?! (?:to|map)\b)/i;
const streetName =
  /\b(?:Sector|Phase|[A-Z]\w+ (?:St|Rd|Layout|Salai|Hills|Park|Main|Cross|Tower)|[A-Z]\w+(?:nagar|puram|pet|palya|halli|wadi|pally))\b/;
/** A house in a street: "Flat 12B", "No. 4/7", "#21", a number at the beginning of a line or between commas, or before a street. */
const house =
  /\b(?:flat|plot|house|door|villa|shop|block|unit|h\.?\s?no|no)\b\.?\s*[:#-]?\s*[A-Z]?-?\d|#\s?\d|(?:^|[\n,:"'>])\s*[A-Z]?-?\d{1,4}[A-Z]?(?:[/-][\dA-Z]{1,4})*\s*,|\b\d{1,4}[A-Z]?,?\s(?:[A-Z][\w.]*\s){1,3}(?=(?:Road|Rd|Street|St|Lane|Marg|Avenue)\b)/i;
/** City (or state) and PIN code; the first two digits name a postal circle. */
const pinCode =
  /[A-Z]\p{L}{2,30}\)?\s?[,:–-]?\s?(?:PIN\s?(?:code)?[\s:–-]{1,3})?(?:1[1-9]|[2-8]\d|9[0-9])\d ?\d{3}(?![\p{L}\p{N}_]|[,.%/-]\d)/gu;

/** How far before its PIN code an address begins, at most. */
const reach = 140;

/** Street addresses in a text. */
export function addresses(text: string): Finding[] {
  return findAll('address', text, pinCode).flatMap(({ kind, offset, text: city }) => {
    const lead = text.slice(Math.max(0, offset - reach), offset);
    // An address ends with its sentence or paragraph.
    const begin = Math.max(
      ...[...lead.matchAll(/\n\s*\n|(?:[a-z]{4}|\d{3})[.!?]\s+(?=[A-Z])/g)].map(
        ({ 0: all, index }) => index + all.length,
      ),
      0,
    );
    const own = lead.slice(begin);
    const number = house.exec(own);
    if (number === null) return [];
    const rest = own.slice(number.index);
    if (!street.test(rest) && !streetName.test(rest + city)) return [];
    const from = number.index + (number[0].length - number[0].replace(/^[\s,:"'>]+/, '').length);
    return [{ kind, offset: offset - own.length + from, text: own.slice(from) + city }];
  });
}
