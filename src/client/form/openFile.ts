import { makeTranslator, type Strings, type Translator } from '../../i18n/translate.ts';
import { MAX_BYTES } from '../../submission/decode.ts';
import type { DraftFile } from '../../submission/draftFile.ts';
import type { FormData } from '../../submission/formData.ts';
import { readSubmission, type SubmissionProblem } from '../../submission/readSubmission.ts';
import type { TemplateLanguage } from '../../submission/readTemplate.ts';
import { fetchJson } from '../strings.ts';

/** What a file gave: answers, and what of it was not understood. */
export interface Opened {
  readonly draft: DraftFile | undefined;
  readonly problems: readonly string[];
}

/** Templates may have been filled in the language of the site that people know best. */
const ENGLISH = 'en';

const speaking = (t: Translator, data: FormData): TemplateLanguage => ({ t, labels: data.labels, questions: data.questions });

/** English besides the reader’s language, if it can be had: a label in a template may be in either. */
async function otherLanguages(own: string): Promise<TemplateLanguage[]> {
  if (own === ENGLISH) return [];
  const data = await fetchJson<FormData>(`${document.body.dataset['interface']!}form/${ENGLISH}.json`).catch(() => undefined);
  return data ? [speaking(makeTranslator(ENGLISH, data.strings as Strings), data)] : [];
}

const problemText = (t: Translator, { line, message, example }: SubmissionProblem): string =>
  [t('form.opened.line', { line, text: message }), ...(example ? [t('form.example', { example })] : [])].join(' ');

/** Reads a file that somebody has: a draft that was saved here, a filled template, or the file of a practice. */
export async function openFile(t: Translator, data: FormData, file: File): Promise<Opened> {
  if (file.size > MAX_BYTES) return { draft: undefined, problems: [t('template.file.too-large')] };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { draft, answers, problems } = readSubmission(bytes, [speaking(t, data), ...(await otherLanguages(t.language))]);
  const opened = draft ?? { name: '', answers };
  return { draft: Object.keys(answers).length > 0 ? opened : undefined, problems: problems.map((problem) => problemText(t, problem)) };
}
