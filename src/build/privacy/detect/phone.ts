/** Phone numbers: Indian mobile numbers as they are usually written, and any number with its country code. Pure. */

import { findAll, type Finding } from '../finding.ts';

/** What may stand between two groups of digits: one space, hyphen or dash. */
const gap = '[ \\u00a0\\u2007\\u2009\\u202f\\u2010-\\u2013-]';
/** Nothing before it that would make it a part of something longer: a word, a decimal, a path, a sum. */
const start = '(?<![\\p{L}\\p{N}_.,:;#$/=+@%&?-])(?<!\\d[ \\u00a0,])';
const end = `(?![\\p{L}\\p{N}_@]|[.,:/=]\\d|${gap}\\d)`;

const withCountry = new RegExp(
  `(?<![\\p{L}\\p{N}_)\\]}.+=%$&-])(?<![\\p{L}\\p{N}"'\`]["'\`])(?:\\+|(?<!\\d )\\b00)[1-9](?:[ .()\\u00a0\\u2007\\u2009\\u202f\\u2010-\\u2013-]{0,2}\\d){8,14}(?![\\p{L}\\p{N}_])`,
  'gu',
);
const dialled = /\b(?:tel:|callto:|sms:|wa\.me\/|whatsapp:\/\/send\?phone=)\+?\d(?:[ .()-]{0,2}\d){7,14}/gi;
const mobileGroups = [
  `\\d{4}${gap}\\d{5}`, // five and five, the usual way
  `\\d{2}${gap}\\d{3}${gap}\\d{4}`, // as in the United States
  `\\d{3}${gap}\\d{3}${gap}\\d{3}`,
  `\\d${gap}\\d{4}${gap}\\d{4}`,
  `\\d{3}${gap}\\d{6}`,
];
const grouped = new RegExp(
  `${start}(?:\\(?(?:0${gap}?|91${gap})?[6-9](?:${mobileGroups.join('|')})|(?:0|91)${gap}[6-9]\\d{9})${end}`,
  'gu',
);
const american = /(?<![\p{L}\p{N}])\([2-9]\d{2}\) ?[2-9]\d{2}-\d{4}(?!\d)/gu;
const bare = new RegExp(`(?<![\\p{L}\\p{N}_.$/#@+-])(?:0|91)?[6-9]\\d{9}(?![\\p{L}\\p{N}_@]|[.,:/-]\\d)`, 'gu');

const phoneWord =
  /(?:\bcall\b|phone|\bmob(?:ile)?\b|\btel\b|telephone|whats\s?app|\bcontact|\bph\b|\bsms\b|\bdial|\breach me|\bcell\b|\bnumber is\b)[^\n]{0,24}$/i;
/** A word or a key that says that a number is a name or a count. */
const idWord =
  /(?:(?:\b|_)(?:id|run|build|job|hash|seed|commit|digest|timestamp|time|ts|epoch|bytes?|size|offset|account|project|issue|order|ticket|port|count|rows?|key|version|session|request|trace|span|invoice|serial)s?|[a-z]I[dD]s?)["'`]?\s*[:=#]?\s*["'`]?$/i;
const unit =
  /^\s*(?:bytes?|[KMGT]i?B|[mµn]s|s|sec|seconds|rows?|records?|events?|requests?|tokens?|param(?:eter)?s?|images?|users?|samples?|rupees|INR)\b/i;

/** Phone numbers in a text. */
export function phones(text: string): Finding[] {
  return [
    ...findAll('phone', text, withCountry, ({ 0: number }) => isInternational(number)),
    ...findAll('phone', text, dialled),
    ...findAll('phone', text, american),
    ...findAll('phone', text, grouped, ({ 0: number, index }) => {
      return phoneWord.test(before(text, index)) || !looksCounted(number);
    }),
    ...findAll('phone', text, bare, ({ 0: number, index }) => isBareMobile(text, number, index)),
  ];
}

/** E.164: a country code and no more than 15 digits; no country has numbers so short that fewer than 10 come out. */
function isInternational(number: string): boolean {
  const digits = number.replace(/\D/g, '').replace(/^00/, '');
  const isSum = /0{5}$/.test(digits) || /^\+\d+\.\d+$/.test(number);
  const groups = number.split(/\D+/).filter(Boolean).length;
  // After two noughts there must be groups: `001234567890` is a numbered name.
  if (isSum || groups > 7 || (number.startsWith('00') && groups < 2)) return false;
  if (digits.startsWith('1') || digits.startsWith('7')) return digits.length === 11;
  if (digits.startsWith('91')) return digits.length === 12;
  return digits.length >= 10 && digits.length <= 15 && countryCode.test(digits);
}

/** https://www.itu.int/pub/T-SP-E.164D */
const countryCode =
  /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-69]\d|3[578]\d|42\d|5[09]\d|6[7-9]\d|8[0578]\d|9[679]\d)/;

/** Lists and ranges of round numbers, such as 60000-90000 or 768 512 2048, look like groups of a phone number. */
function looksCounted(number: string): boolean {
  const groups = number.split(/\D+/).filter(Boolean).map(Number);
  const [first = 0, second = 0] = groups;
  const isRange = groups.length === 2 && /[-‐-–]/.test(number) && first < second && first % 100 === 0;
  return isRange || groups.every((group) => group % 8 === 0 || group % 10 === 0);
}

/** Ten digits in a row are a phone number only where a sentence or a text may have one; most are ids and counts. */
function isBareMobile(text: string, number: string, index: number): boolean {
  const lead = before(text, index);
  if (phoneWord.test(lead)) return true;
  if (/0{4}$/.test(number) || (number.length === 12 && number.startsWith('91'))) return false;
  const isKey = /^["'`]\s*:/.test(text.slice(index + number.length, index + number.length + 4));
  if (isKey || idWord.test(lead) || unit.test(text.slice(index + number.length, index + number.length + 12))) {
    return false;
  }
  // After a key in quotes, an operator or a bracket it is data or code.
  if (lead.endsWith('>') && text[index + number.length] === '<') return true;
  if (/["'`]\s*:\s*$|[=<>*/%&|^~,?+-]\s*$/.test(lead)) return false;
  return /(?:^|[\s"'`“‘]|(?:^|\s)\()$/.test(lead);
}

function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - 40), index);
}
