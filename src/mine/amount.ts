/** Sums of money as people type and say them, the Indian way and elsewhere. Pure. */

/** How pay is spoken of: CTC in lakhs, or plainly with a currency of the reader's. */
export interface Wording {
  style: 'indian' | 'international';
  /** A sign or letters: `€`, `USD`. Empty for none; not used for Indian pay. */
  currency: string;
}

const units: Record<string, number> = { k: 1e3, l: 1e5, lakh: 1e5, lac: 1e5, lpa: 1e5, cr: 1e7, crore: 1e7, m: 1e6 };

/**
 * The sum that a text names; undefined when it names none, more than one, or one for another time than a year. A bare number
 * below 1,000 counts lakhs in Indian wording.
 */
export function parseAmount(text: string, { style }: Wording): number | undefined {
  const numbers = text.match(/\d[\d.,]*/g) ?? [];
  const [written] = numbers;
  if (written === undefined || numbers.length > 1 || /month|week|day|hour|p\.?m\.?\b/i.test(text)) return undefined;
  const plain = written.replace(/[.,]+$/, '');
  // "85.000" is a thousand with a continental point; "8.5" is a half.
  const value = Number(/^\d{1,3}(\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain.replaceAll(',', ''));
  if (!Number.isFinite(value) || value <= 0) return undefined;
  const after = text.slice(text.indexOf(written) + written.length).trim();
  const unit = /^[a-z]+/i.exec(after)?.[0].toLowerCase().replace(/s$/, '') ?? '';
  const factor = units[unit] ?? (style === 'indian' && value < 1000 ? 1e5 : 1);
  return value * factor;
}

/** A sum as one says it: a year's Indian pay in LPA, all others in full. */
export function amountInWords(amount: number, per: 'year' | 'month', { style, currency }: Wording): string {
  if (style === 'indian') {
    return per === 'year'
      ? `${String(Math.round(amount / 1000) / 100)} LPA`
      : `₹${Math.round(amount).toLocaleString('en-IN')}`;
  }
  const number = Math.round(amount).toLocaleString('en-GB');
  return /[\p{L}]$/u.test(currency) ? `${currency} ${number}` : currency + number;
}
