import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages, translator } from '../../../src/files/interface.ts';
import { makeTranslator, type Strings } from '../../../src/i18n/translate.ts';
import { everyQuestion } from '../../../src/schemas/questions.ts';
import { writeTemplate } from '../../../src/submission/template.ts';
import { formData } from '../../../src/words/formData.ts';

const code = ['src/client/form', 'src/submission'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);
/** Keys that the form’s code names in full. */
const named = [...new Set(code.flatMap((text) => [...text.matchAll(/\bt\('([\w.-]+)'/g)].map((match) => match[1]!)))];
const plurals = [...new Set(code.flatMap((text) => [...text.matchAll(/\bt\.plural\('([\w.-]+)'/g)].map((match) => match[1]!)))];

describe.each(interfaceLanguages())('what the form gets in %s', (language) => {
  const data = formData(translator(language));

  it('has every string that its code names', () => {
    expect(named.length).toBeGreaterThan(50);
    expect([...named, ...plurals.map((key) => `${key}.other`)].filter((key) => !(key in data.strings))).toEqual([]);
  });

  it('has a title for every question, and a label for every code', () => {
    const questions = everyQuestion(data.questions).filter(({ path }) => path !== 'text');
    expect(questions.filter(({ title }) => !title).map(({ path }) => path)).toEqual([]);
    const unlabelled = questions.flatMap((question) =>
      question.kind === 'choice' && question.vocabulary
        ? question.values.filter((value) => !data.labels[question.vocabulary!]?.[String(value)])
        : [],
    );
    expect(unlabelled).toEqual([]);
  });

  it('is enough to write the text for an e-mail', () => {
    const t = makeTranslator(language, data.strings as Strings);
    expect(writeTemplate(data.questions, { ...data, t }, 'https://example.org/')).toContain('[title]');
  });
});
