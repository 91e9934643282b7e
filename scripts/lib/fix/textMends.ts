import { disguisesIn } from '../../../src/domain/characters.ts';
import { applyEdits, replacing, type Mend } from './edit.ts';

/** An address means what its bytes say: nothing in it is made nicer. */
const isAddress = (word: string) => /:\/\//.test(word);

/** Two blanks at the end of a line of the body break it, if the paragraph goes on: they stay. */
const isBreak = (match: RegExpExecArray) =>
  /^ {2,}$/.test(match[1]!) &&
  !['\n', undefined].includes(match.input[match.index - 1]) &&
  /^\n[^\n\S]*\S/.test(match.input.slice(match.index + match[0].length));

/** How a text file is written down: none of it is a matter of what it says. */
export const textMends: readonly Mend[] = [
  { does: 'takes away a byte-order mark', kind: 'form', edits: ({ text }) => replacing(text, /^\uFEFF+/g, () => '') },
  { does: 'ends every line with a line feed alone', kind: 'form', edits: ({ text }) => replacing(text, /\r\n?/g, () => '\n') },
  {
    does: 'takes away blanks at the end of a line',
    kind: 'form',
    edits: ({ text, to }) =>
      replacing(text, /(?<![ \t])([ \t]+)(?=\n|$)/g, (match) => (match.index > to && isBreak(match) ? undefined : '')),
  },
  {
    does: 'ends the file with one line end',
    kind: 'form',
    edits: ({ text }) => (/[^\n]\n$/.test(text) ? [] : replacing(text, /(?<!\n)\n*$/g, () => '\n')),
  },
  {
    does: 'writes an accented letter as one character (Unicode NFC)',
    kind: 'form',
    edits: ({ text }) => replacing(text, /\S+/g, ({ 0: word }) => (isAddress(word) ? undefined : word.normalize('NFC'))),
  },
];

/** Marks without width that say nothing: blank, soft hyphen, joiner of words, a byte-order mark inside. */
const IDLE = /[\u200B\u00AD\u2060\uFEFF]/;

/** What the eye cannot see and no script needs. */
export const invisible: Mend = {
  does: 'deletes a blank without width, a soft hyphen and the like',
  kind: 'fault',
  edits: ({ text }) =>
    replacing(text, /\S+/g, ({ 0: word }) => {
      if (!IDLE.test(word) || isAddress(word)) return undefined;
      const idle = disguisesIn(word).filter(({ text: mark }) => IDLE.test(mark));
      return applyEdits(
        word,
        idle.map(({ offset, length }) => ({ from: offset, to: offset + length, text: '' })),
      );
    }),
};

/** Bullets as word processors write them; Markdown takes them for text. */
export const BULLET = /^([ ]{0,3})[•●▪‣◦·][ \t\u00A0]+(?=\S)/gm;

export const bullets: Mend = {
  does: 'makes a list of lines that begin with •',
  kind: 'fault',
  edits: ({ text, path, to }) =>
    path.endsWith('.mdx') ? replacing(text, BULLET, (match) => (match.index < to ? undefined : `${match[1]}- `)) : [],
};
