/** What the privacy gate looks for, and what one find is. */

/** Every kind of private thing: what a person calls it, and what to do when it is found. */
export const kinds = {
  secret: {
    name: 'A secret',
    remedy: 'Take it out and revoke it: what was committed or published once is known.',
  },
  phone: { name: 'A phone number', remedy: 'Take it out; write a blank such as <MyDetail name="…" /> instead.' },
  mail: { name: 'A mail address', remedy: 'Take it out, or use an address at example.org.' },
  pay: {
    name: 'A pay figure',
    remedy: 'Take it out; write a blank such as <MyDetail name="…" />, or an index where the pay is 100.',
  },
  pan: { name: 'An Indian tax number (PAN)', remedy: 'Take it out.' },
  aadhaar: { name: 'An Aadhaar number', remedy: 'Take it out.' },
  address: { name: 'A street address', remedy: 'Take it out; a city is enough.' },
  denied: { name: 'A word of your deny list', remedy: 'Take it out, or say it in words that anybody could have said.' },
} as const satisfies Record<string, { name: string; remedy: string }>;

export type Kind = keyof typeof kinds;

/** Something private in a text. */
export interface Finding {
  kind: Kind;
  /** Where it begins in the text. */
  offset: number;
  /** The private text itself; it is masked before anybody sees it. */
  text: string;
}

/** Looks through a text. Pure. */
export type Detector = (text: string) => Finding[];

/** Makes a finding of each match of a pattern (global) for which `isReal` holds. */
export function findAll(
  kind: Kind,
  text: string,
  pattern: RegExp,
  isReal: (match: RegExpExecArray) => boolean = () => true,
): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(pattern)) {
    if (isReal(match)) findings.push({ kind, offset: match.index, text: match[0] });
  }
  return findings;
}
