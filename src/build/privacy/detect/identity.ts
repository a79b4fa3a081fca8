/** Indian identity numbers. Pure. */

import { findAll, type Finding } from '../finding.ts';

/**
 * PAN: three letters, one for the kind of holder, the first of the name, four digits, a check letter.
 * https://www.incometax.gov.in/iec/foportal/help/know-your-pan-faq
 */
const pan = /(?<![\w+/=-])[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z](?![\w+/=-])/g;

/** Twelve digits, in fours or in a row, that are no part of a longer number, a path or an ARN. */
const aadhaar =
  /(?<![\p{L}\p{N}_.,/=#+$@-])(?<!\d[ -]|::?)[2-9]\d{3}([ \u00a0-]?)\d{4}\1\d{4}(?![\p{L}\p{N}_@]|\.dkr\.|[.,:/ \u00a0-]\w*\d)/gu;

/** PANs in a text. */
export function pans(text: string): Finding[] {
  return findAll('pan', text, pan);
}

/** Aadhaar numbers in a text: what looks like one and has its check digit. */
export function aadhaars(text: string): Finding[] {
  return findAll('aadhaar', text, aadhaar, ({ 0: number, index }) => {
    // One account of a cloud in ten has the check digit by chance.
    const isAccount = /\b(?:account|arn|aws|ecr|project)\b[^\n]{0,20}$/i.test(
      text.slice(Math.max(0, index - 40), index),
    );
    return !isAccount && hasVerhoeffDigit(number.replace(/\D/g, ''));
  });
}

/** Multiplication in the dihedral group D5. */
const multiply = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];
/** Where a digit goes at each place from the right, again after eight places. */
const permute = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
  [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
  [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
  [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
  [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
  [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
  [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

/**
 * Whether the last digit is the check digit of the others, by J. Verhoeff, "Error detecting decimal codes"
 * (Mathematical Centre Tracts 29, Amsterdam 1969); tables as in https://en.wikipedia.org/wiki/Verhoeff_algorithm
 */
export function hasVerhoeffDigit(digits: string): boolean {
  let check = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = permute[place % 8]?.[Number(digits.at(-1 - place))] ?? 0;
    check = multiply[check]?.[digit] ?? 0;
  }
  return check === 0;
}
