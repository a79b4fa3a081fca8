/**
 * What somebody earns: an amount of money by a word of pay. A limit that the law sets, or the price of a machine, is an
 * amount too: the word that stands nearest decides what it is an amount of. Pure.
 */

import { findAll, type Finding } from '../finding.ts';

const number = '\\d[\\d,]*(?:\\.\\d+)?';
const figure = `${number}(?:\\s?(?:-|–|to)\\s?${number})?`;
const inWords =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)';
/** Lakhs and crores count other things than money too. */
const counted =
  '(?!\\s(?:rows|records|requests|users|events|images|transactions|calls|predictions|customers|tokens|documents|items|queries|people|samples|parameters|bytes|vectors)\\b)';
const lakhs = `(?:LPA|lakhs?|lacs?|crores?|cr|L(?!\\s?[\\d.-]))(?!\\w|\\.\\w)${counted}`;
const unit = `(?:${lakhs}|rupees|INR\\b|₹|/-)`;
const currency = '(?:[$€£]|\\b(?:USD|EUR|GBP|SGD|AED)\\b)';
const start = '(?<![\\p{L}\\p{N}_.,])';

// One pattern a form, and the flag `u` only where a class needs it: with it, word boundaries take four times as long.
const amounts = [
  new RegExp(`(?:₹|\\bRs\\b\\.?|\\bINR\\b)\\s?${figure}(?:\\s?(?:${lakhs}|k\\b))?`, 'gi'),
  new RegExp(`${start}(?:${figure}\\s?${unit}|\\d{1,2}(?:,\\d{2})+,\\d{3}(?![\\d,]\\d)${counted})`, 'giu'),
  new RegExp(`\\b${inWords}(?:[ -]${inWords})?\\s?${unit}`, 'gi'),
  new RegExp(`${currency}\\s?(?:\\d{1,3}(?:[,.]\\d{3})+|\\d{2,3}\\s?k\\b)`, 'gi'),
];
/** A plain number is money only where such a word says so right before or after it. */
const takeHome = '(?:ctc|take[ -]?home(?: pay| salary)?|in[ -]hand(?: salary)?)';
const plainAmounts = [
  new RegExp(
    `\\b(?:${takeHome}|(?:my|current|expected|present|last drawn|fixed|annual|monthly) salary)["'\`]?\\s?(?:is|was|of|at|[:=|–-])\\s{0,2}["'\`]?(?:[\\d,]*\\d,\\d{3}|\\d{5,8}|\\d{2,3}k\\b)(?![\\d,.]*\\d|\\s?%)`,
    'gi',
  ),
  new RegExp(`${start}\\d{2,3}(?:\\.\\d)?\\s?k(?: USD| EUR| GBP)? (?:${takeHome}|salary|stipend)\\b`, 'giu'),
];

const pay =
  /\b(?:ctc|lpa|per annum|p\.a|salar(?:y|ies)|take[ -]?home|in[ -]hand|stipend|package(?!-)|offer(?:ed)?|compensation|remuneration|hike|earn(?:ed|ing|s)?|paycheck|(?:I was|I am|I'm|get|got) paid|(?:my|current|expected|fixed|variable|annual|yearly|monthly|gross|net|base|basic|joining) (?:pay|bonus)|bonus)\b/gi;
const notPay =
  /\b(?:above|below|exceed\w*|limit(?:s|ed)?|cap(?:s|ped)?|at most|up to|(?<!after (?:all )?)deductions?|thresholds?|tax(?:ed|able)|law|act|section|epf|provident fund|esi|gratuity|constitution|instances?|gpus?|nodes?|clusters?|hour(?:s|ly)?|[gt]i?b|endpoints?|cloud|bill|servers?|compute|storage|tokens?|infra\w*|spot|aws|azure|gcp|costs?|pric(?:e|es|ed|ing)|budget|revenue|fines?|fraud|loans?|loss(?:es)?|sav(?:ed|es|ing|ings))\b/gi;
/** What stands behind these is set by law, even with a word of pay in between: "the standard deduction for a salary is". */
const legal = /\b(?:ceilings?|standard deductions?|professional tax|exempt\w*|slabs?|statutory|minimum wages?)\b/gi;
/** Somebody speaks of themselves. */
const own = /\b(?:my|mine|I|I'm|I’m|me)\b/;

/** How far the word that says what an amount is may be from it. */
const reach = 60;
const sentenceEnd = /[.!?;]['")”]?\s+(?=["'(“]?[A-Z])|\n\s*\n/;

/** Pay figures in a text. */
export function payFigures(text: string): Finding[] {
  return [
    ...plainAmounts.flatMap((pattern) => findAll('pay', text, pattern)),
    ...amounts.flatMap((pattern) =>
      findAll('pay', text, pattern, ({ 0: amount, index }) => isPay(text, amount, index)),
    ),
  ];
}

function isPay(text: string, found: string, index: number): boolean {
  if (/LPA$/i.test(found)) return true;
  const end = index + found.length;
  const before =
    text
      .slice(Math.max(0, index - reach), index)
      .split(sentenceEnd)
      .at(-1) ?? '';
  const after = text.slice(end, end + reach).split(sentenceEnd)[0] ?? '';
  const toPay = distance(before, after, pay);
  if (toPay === Infinity) return false;
  const toLegal = distance(before, after, legal);
  return own.test(before) ? toPay <= toLegal : toLegal > reach && toPay <= distance(before, after, notPay);
}

/** Letters between an amount and the nearest of some words. What stands before an amount says what it is; after it, less so. */
function distance(before: string, after: string, words: RegExp): number {
  const lead = [...before.matchAll(words)].at(-1);
  const trail = after.matchAll(words).next().value;
  return Math.min(
    lead === undefined ? Infinity : before.length - lead.index - lead[0].length,
    trail === undefined ? Infinity : 3 * trail.index,
  );
}
