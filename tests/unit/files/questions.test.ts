import { describe, expect, it } from 'vitest';
import { pathsWithWords, readQuestions, readQuestionWords } from '../../../src/files/questions.ts';
import { everyQuestion } from '../../../src/schemas/questions.ts';
import { translatedLanguages } from '../../../src/words/questions.ts';

const paths = pathsWithWords(readQuestions());
const english = new Map(everyQuestion(readQuestions()).map((question) => [question.path, question]));

const shared = (path: string) => `*.${path.split('.').at(-1)}`;

it('are asked in another language than English', () => {
  expect(translatedLanguages()).toContain('ar');
  expect(paths).toEqual(expect.arrayContaining(['title', 'cost.items.source', 'text.challenge']));
});

describe.each(translatedLanguages())('words of the questions in %s', (language) => {
  const words = readQuestionWords().get(language) ?? {};
  const entryOf = (path: string) => (path in words ? path : shared(path));

  it('are there for every question', () => expect(paths.filter((path) => !words[entryOf(path)]?.title.trim())).toEqual([]));

  it('help exactly where English does', () =>
    expect(paths.filter((path) => Boolean(words[entryOf(path)]?.help?.trim()) !== Boolean(english.get(path)!.help))).toEqual([]));

  it('stand for several questions only where English says the same in all of them', () => {
    const sharing = paths.filter((path) => entryOf(path) !== path);
    const said = new Map<string, Set<string>>();
    for (const path of sharing) {
      const { title, help } = english.get(path)!;
      said.set(shared(path), (said.get(shared(path)) ?? new Set()).add(`${title} ${help}`));
    }
    expect([...said].filter(([, texts]) => texts.size > 1).map(([entry]) => entry)).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set(paths.map(entryOf));
    expect(Object.keys(words).filter((entry) => !used.has(entry))).toEqual([]);
  });

  it('are a title and at most a help, both text', () => {
    const odd = Object.entries(words).filter(([, entry]) =>
      Object.entries(entry).some(([name, text]) => !['title', 'help'].includes(name) || typeof text !== 'string'),
    );
    expect(odd).toEqual([]);
  });
});
