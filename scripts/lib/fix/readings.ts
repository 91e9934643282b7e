/** A value as it was probably meant; several where it could be read in several ways. */
type Readings = unknown[];

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const date = (year: string, month: number, day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** `25 November 2026` and `November 25, 2026`. */
function namedDate(text: string): Readings {
  const [, a, b, c, d, year] = /^(?:(\d{1,2})\.? ([a-z]+)|([a-z]+) (\d{1,2}),?) (\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.indexOf((b ?? c ?? '').toLowerCase()) + 1;
  return year && month > 0 ? [date(year, month, Number(a ?? d))] : [];
}

/** Dates in other orders: year first is plain; else both orders of day and month are readings, and one of them must fail. */
export function datesIn(text: string): Readings {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year) return [date(year, Number(month), Number(day))];
  const [, a, b, last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return last ? [date(last, Number(a), Number(b)), date(last, Number(b), Number(a))] : namedDate(text);
}

/**
 * Numbers with thousands parted by blanks, apostrophes or underscores, or at least twice by commas or points: one comma or
 * point could be a decimal mark.
 */
const GROUPED = /^\d{1,3}(?:([ \u00A0\u202F'’_])\d{3}(?:\1\d{3})*|,\d{3}(?:,\d{3})+|\.\d{3}(?:\.\d{3})+)$/;

/** A number that was written as text. */
export function numbersIn(text: string): Readings {
  if (GROUPED.test(text)) return [Number(text.replace(/\D/g, ''))];
  return /^-?\d+(?:\.\d+)?$/.test(text) ? [Number(text)] : [];
}

/** Words for yes and no that YAML 1.2 takes for text. */
export const truthsIn = (text: string): Readings => (/^(?:yes|on)$/i.test(text) ? [true] : /^(?:no|off)$/i.test(text) ? [false] : []);

/** The same word in other letters: a code has one case, and hyphens for blanks. */
export const casesOf = (text: string): Readings => {
  const plain = text.trim();
  return [plain, plain.toUpperCase(), plain.toLowerCase(), plain.toLowerCase().replace(/[\s_]+/g, '-')];
};
