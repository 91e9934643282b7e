import { stringify } from 'yaml';
import type { Fields, Pattern, PatternText } from './patterns.ts';

/** A made-up practice: a real one under another name. */
export interface Synthetic {
  readonly slug: string;
  /** The whole file `index.mdx`. */
  readonly text: string;
  /** Whole files by language. */
  readonly translations: ReadonlyMap<string, string>;
  /** Shows the text the picture {@link PHOTO}? */
  readonly hasPhoto: boolean;
}

export const PHOTO = 'photo.jpg';

/** One practice in ten is translated, and one in ten has a picture; one in a hundred has both. */
const SHARE = 10;
const isTranslated = (n: number) => n % SHARE === 0;
const hasPhoto = (n: number) => n % SHARE === Math.floor(n / SHARE) % SHARE;

const CONSONANTS = 'bdfghjklmnprstvzcwyx';
const VOWELS = 'aeiou';
/** Odd and no multiple of five: times a number below a hundred million, modulo that, it gives every name once. */
const SPREAD = 61_803_399n;

/** A name that no other practice has and no dictionary holds: four syllables made from the number. */
export function madeUpName(n: number): string {
  const digits = String((BigInt(n + 1) * SPREAD) % 100_000_000n).padStart(8, '0');
  const syllables = [0, 2, 4, 6].map((at) => Number(digits.slice(at, at + 2)));
  const name = syllables.map((value) => `${CONSONANTS[value % 20]}${VOWELS[Math.floor(value / 20)]}`).join('');
  return name[0]!.toUpperCase() + name.slice(1);
}

/** Two texts as one, the first cut between words where both would be longer than the schema lets them be. */
function joined(start: string, end: string, most: number): string {
  const room = most - end.length;
  return (start.length <= room ? start : start.slice(0, room + 1).replace(/\s+\S*$/, '')) + end;
}

const numbered = (title: unknown, n: number, most: number) => joined(String(title), ` (${n + 1})`, most);

/** The name of a real practice stands in its text as well, so it stays. */
const named = (localName: unknown, n: number) => (localName ? joined(String(localName), `, ${madeUpName(n)}`, 110) : madeUpName(n));

/** A section with its paragraphs turned round from a point that depends on the number: same words, other text. */
function turned(section: string, n: number): string {
  const [heading = '', ...paragraphs] = section.trim().split('\n\n');
  const at = paragraphs.length > 0 ? n % paragraphs.length : 0;
  return [heading, ...paragraphs.slice(at), ...paragraphs.slice(0, at)].join('\n\n');
}

/** Who took what from whom is a matter of real practices: these have other names. */
function withoutPointers(fields: Fields): Fields {
  const { takenFrom: _, ...transferability } = fields['transferability'] as Fields;
  const transfers = (fields['transfers'] as readonly Fields[] | undefined)?.map(({ practice: _, ...transfer }) => transfer);
  return { ...fields, transferability, ...(transfers ? { transfers } : {}) };
}

const file = (fields: Fields, sections: readonly string[]) =>
  `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${sections.join('\n\n')}\n`;

const translation = ({ fields, sections }: PatternText, n: number, turn: number): string =>
  file(
    { ...fields, title: numbered(fields['title'], n, 140) },
    sections.map((section) => turned(section, turn)),
  );

/** The picture goes to the end of the second section, where a real text shows what was built. */
const withPhoto = (sections: readonly string[], n: number) =>
  sections.map((section, at) => (at === 1 ? `${section}\n\n![Made-up picture ${n + 1}](./${PHOTO})` : section));

/**
 * A made-up practice with the length, fields and words of a real one.
 * @param patterns real practices, some translated and some not
 * @param n its number, from 0
 */
export function syntheticPractice(patterns: readonly Pattern[], n: number): Synthetic {
  const fitting = patterns.filter(({ translations }) => translations.size > 0 === isTranslated(n));
  const from = isTranslated(n) ? n / SHARE : n - Math.ceil(n / SHARE);
  const pattern = fitting[from % fitting.length]!;
  const turn = Math.floor(from / fitting.length);
  const sections = pattern.sections.map((section) => turned(section, turn));
  const { title, localName, ...others } = withoutPointers(pattern.fields);
  return {
    slug: `p${n + 1}-${pattern.slug}`.slice(0, 60).replace(/-+$/, ''),
    text: file(
      { title: numbered(title, n, 110), localName: named(localName, n), ...others },
      hasPhoto(n) ? withPhoto(sections, n) : sections,
    ),
    translations: new Map([...pattern.translations].map(([language, text]) => [language, translation(text, n, turn)])),
    hasPhoto: hasPhoto(n),
  };
}
