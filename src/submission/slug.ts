import type { Answers } from './answers.ts';
import type { Labels } from './labels.ts';

const MAX = 80;

/** Letters that no accent can be taken from. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' };

/** Lower-case Latin letters, digits and hyphens; empty for a text in another script. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Cut at a hyphen, so that no word is halved. */
const cut = (name: string): string =>
  name.length <= MAX
    ? name
    : name
        .slice(0, MAX + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, MAX);

/**
 * A name in addresses for a new practice: the country, and what people call it or its title. In a script that has no
 * Latin letters, its field and year stand in.
 * @param labels with the names of countries in English, or in any language
 */
export function proposeSlug(answers: Answers, labels: Labels): string {
  const text = (name: string) => String(answers[name] ?? '');
  const country = plain(labels['countries']?.[text('country')] ?? '') || text('country').toLowerCase();
  const name = plain(text('localName')) || plain(text('title'));
  const parts = name.includes(country) && country ? [name] : [country, name || `${text('sector')}-${text('started')}`];
  return cut(plain(parts.filter(Boolean).join('-'))) || 'practice';
}
