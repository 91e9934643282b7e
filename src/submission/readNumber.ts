import { bare, westernDigits } from './characters.ts';

/** What a person’s number says: one number; two that it may mean, without and with a fraction; or none. */
export type ReadNumber =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'ambiguous'; readonly whole: string; readonly fraction: string }
  | { readonly is: 'none' };

/** A comma or point with digits behind it that thousands and fractions are written with alike: 1.234 and 1,234; and 1,5. */
const EITHER = /^(-?[1-9]\d{0,2})[.,](\d{3})$/;
const COMMA = /^(-?\d+),(\d+)$/;
/** Thousands parted by one and the same sign, then perhaps a fraction behind another one. */
const GROUPED = /^(-?[1-9]\d{0,2}(?:([ ’٬.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,٫](\d+))?$/;
const PLAIN = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** One sign for each of the many that look alike: blanks, apostrophes, minus. */
const inPlainSigns = (text: string) =>
  westernDigits(bare(text))
    .replace(/\s/g, ' ')
    .replace(/['‘`´]/g, '’')
    .replace(/^[−–]\s?/, '-');

/**
 * Reads a number as people write it: 200000000, 200,000,000, 200 000 000 or ٢٠٠٬٠٠٠٬٠٠٠; 5.6 or ٥٫٦.
 * In half of the world 1.234 is more than a thousand, in the other half it is little more than one; so is 1,234: neither is guessed.
 */
export function readNumber(text: string): ReadNumber {
  const written = inPlainSigns(text);
  const either = EITHER.exec(written) ?? COMMA.exec(written);
  // A nought at the end makes clear that digits behind a point are a fraction.
  if (either) return { is: 'ambiguous', whole: `${either[1]}${either[2]}`, fraction: plainNumber(Number(`${either[1]}.${either[2]}`)) };
  const grouped = GROUPED.exec(written);
  const plain = grouped ? `${grouped[1]!.replace(/[^\d-]/g, '')}.${grouped[3] ?? '0'}` : written.replace('٫', '.');
  return PLAIN.test(plain) ? { is: 'number', value: Number(plain) } : { is: 'none' };
}

/** A number in digits that `readNumber` takes for what it is. */
export const plainNumber = (value: number): string => (EITHER.test(String(value)) ? `${value}0` : String(value));
