import { MIN_SOURCES, sourceFields } from '../domain/sourceFields.ts';
import { CITATION } from '../markdown/citations.ts';
import { figuresIn, uncited } from '../markdown/figures.ts';
import { countWords } from '../markdown/words.ts';
import { TEXT } from '../schemas/questions.ts';
import { MAX_WORDS, MIN_WORDS } from '../schemas/text.ts';
import { splitAnswers, type Answers } from './answers.ts';
import type { Path } from './paths.ts';

/**
 * What the check asks of a submission as a whole, beyond its fields: the same rules as `sections`, `figures` and `sources`
 * in `scripts/rules`, for a text that is still being written. The words are those of `form.advice.<name>`.
 */
export interface Advice {
  readonly advice: 'too-short' | 'too-long' | 'figure' | 'no-such-source' | 'unused-source' | 'few-sources' | 'own-sources';
  readonly path: Path;
  readonly values: Readonly<Record<string, string | number>>;
}

const sectionsOf = (answers: Answers): [string, string][] =>
  Object.entries(splitAnswers(answers).text).map(([name, text]) => [name, String(text ?? '')]);

/** Words of all sections together. */
export const wordsOfText = (answers: Answers): number => sectionsOf(answers).reduce((sum, [, text]) => sum + countWords(text), 0);

function ofLength(answers: Answers): Advice[] {
  const words = wordsOfText(answers);
  const values = { words, min: MIN_WORDS, max: MAX_WORDS };
  if (words === 0 || (words >= MIN_WORDS && words <= MAX_WORDS)) return [];
  return [{ advice: words < MIN_WORDS ? 'too-short' : 'too-long', path: [TEXT], values }];
}

/** What a reader takes as one paragraph: list entries and rows of tables stand by themselves. */
const paragraphs = (text: string) => text.split(/\n\s*\n|\n(?=\s*(?:[-*+|]|\d+[.)]) ?)/);

const ofFigures = (answers: Answers): Advice[] =>
  sectionsOf(answers).flatMap(([name, text]) =>
    paragraphs(text).flatMap((paragraph): Advice[] => {
      const bare = figuresIn(uncited(paragraph.replace(/^\s*\d+[.)]\s/, '')));
      return bare.length > 0 ? [{ advice: 'figure', path: [TEXT, name], values: { figures: bare.join(', ') } }] : [];
    }),
  );

const citedIn = (text: string): number[] => [...text.matchAll(CITATION)].flatMap((match) => match[1]!.split(',').map(Number));

function ofSources(answers: Answers): Advice[] {
  const { record } = splitAnswers(answers);
  const list = Array.isArray(record['sources']) ? (record['sources'] as Answers[]) : [];
  const cited = sectionsOf(answers).flatMap(([name, text]) => citedIn(text).map((number) => ({ name, number })));
  const used = new Set([...[...sourceFields(record)].map(({ number }) => number), ...cited.map(({ number }) => number)]);
  const count = list.length;
  return [
    ...cited
      .filter(({ number }) => number < 1 || number > count)
      .map(({ name, number }): Advice => ({ advice: 'no-such-source', path: [TEXT, name], values: { number, count } })),
    ...list.flatMap((_, i): Advice[] =>
      used.has(i + 1) ? [] : [{ advice: 'unused-source', path: ['sources', i], values: { number: i + 1 } }],
    ),
    ...(count < MIN_SOURCES ? [{ advice: 'few-sources', path: ['sources'], values: { n: count, min: MIN_SOURCES } } as const] : []),
    ...(count > 0 && list.every(({ relation }) => relation === 'implementer')
      ? [{ advice: 'own-sources', path: ['sources'], values: {} } as const]
      : []),
  ];
}

/** What must still be done before the check passes, besides the faults of single fields. */
export const adviceOn = (answers: Answers): Advice[] => [...ofSources(answers), ...ofLength(answers), ...ofFigures(answers)];
