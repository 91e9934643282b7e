import { applyEdits, type Edit, type Mend, type MendFile } from './edit.ts';
import type { Judge } from './judge.ts';

/** Something that was mended, for the report. */
export interface Mended {
  readonly does: string;
  /** Place in the text as it was when this was mended, both from 1. */
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

export interface MendResult {
  readonly text: string;
  readonly mended: readonly Mended[];
}

/** Each round may uncover something for the next one: a file whose fields can be read at last, for example. */
const MAX_ROUNDS = 12;
/** Where not all edits of a mend hold together, they are tried one by one. So many slips nobody makes; so many are nonsense. */
const MAX_SINGLE = 20;

/** Edits with their places, for the report; the text is gone through once, however many there are. */
function reported({ does }: Mend, text: string, edits: readonly Edit[]): Mended[] {
  let [line, start] = [1, 0];
  return edits.map(({ from, to, text: after }) => {
    for (let end = text.indexOf('\n', start); end >= 0 && end < from; end = text.indexOf('\n', start)) [line, start] = [line + 1, end + 1];
    return { does, line, column: from - start + 1, before: text.slice(from, to), after };
  });
}

/** The edits of a mend that may be made: all of them, or the first that holds by itself. */
function acceptable(mend: Mend, file: MendFile, judge: Judge): readonly Edit[] {
  const edits = mend.edits(file);
  const holds = (some: readonly Edit[]) => {
    const after = applyEdits(file.text, some);
    return mend.kind === 'form' ? judge.keepsMeaning(file.text, after) : judge.isBetter(file.text, after);
  };
  if (edits.length === 0 || holds(edits)) return edits;
  const single = edits.length > MAX_SINGLE ? undefined : edits.find((edit) => holds([edit]));
  return single ? [single] : [];
}

/**
 * Mends a text until nothing more can be mended. What it says stays as it is; no finding is added that could have been seen before.
 * Mending the result again changes nothing.
 * @param open makes a file of a text; undefined if it cannot be mended
 */
export function mendText(text: string, mends: readonly Mend[], judge: Judge, open: (text: string) => MendFile | undefined): MendResult {
  const mended: Mended[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = text;
    for (const mend of mends) {
      const file = open(text);
      const edits = file ? acceptable(mend, file, judge) : [];
      mended.push(...reported(mend, text, edits));
      text = applyEdits(text, edits);
    }
    if (text === before) break;
  }
  return { text, mended };
}
