import { translator } from '../files/interface.ts';
import { absolute, urls } from '../urls.ts';
import { writeTemplate } from '../submission/template.ts';
import { definitionsIn, labelsIn, questionsIn } from './questions.ts';

/** The empty text template in a language of the interface. */
export function emptyTemplate(language: string): string {
  const t = translator(language);
  const words = { t, labels: labelsIn(t), definitions: definitionsIn(t) };
  return writeTemplate(questionsIn(t), words, absolute(urls.contribute(language)));
}
