import type { Key, Translator } from '../../i18n/translate.ts';
import { readPracticeFile } from '../../submission/practiceFile.ts';
import { parseDraft, type Draft } from './drafts.ts';

/** What a file gave: answers, and what of it was not understood. */
export interface Opened {
  readonly draft: Pick<Draft, 'name' | 'answers' | 'of'> | undefined;
  readonly problems: readonly string[];
}

const MAX_FILE = 1_000_000;
const nothing = (...problems: string[]): Opened => ({ draft: undefined, problems });

function practice(t: Translator, text: string): Opened {
  const file = readPracticeFile(text);
  if (file.ok) return { draft: { name: '', answers: file.answers }, problems: [] };
  const { problem, line, detail } = file.problem;
  return nothing(t('form.opened.line', { line, text: t(`fileProblem.${problem}` as Key, { detail }) }));
}

/** Reads a file that was saved here, a filled template, or the file of a practice: told apart by how they begin. */
export async function openFile(t: Translator, file: File): Promise<Opened> {
  if (file.size > MAX_FILE) return nothing(t('form.opened.tooLarge'));
  const text = await file.text();
  if (/^\uFEFF?\s*\{/.test(text)) {
    const draft = parseDraft(text);
    return draft ? { draft, problems: [] } : nothing(t('form.opened.noDraft'));
  }
  if (/^\uFEFF?---/.test(text)) return practice(t, text);
  return nothing(t('form.opened.unknown'));
}
