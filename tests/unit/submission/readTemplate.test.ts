import { describe, expect, it } from 'vitest';
import { decode, MAX_BYTES } from '../../../src/submission/decode.ts';
import { readSubmission } from '../../../src/submission/readSubmission.ts';
import { readTemplate, templateProblems } from '../../../src/submission/readTemplate.ts';
import { answerProblems } from '../../../src/submission/readAnswer.ts';
import { decodeProblems } from '../../../src/submission/decode.ts';
import { writeTemplate } from '../../../src/submission/template.ts';
import { english, languages } from '../../fixtures/template.ts';

const read = (...lines: string[]) => readTemplate(['[template] en 1', ...lines].join('\n'), languages);
const faults = (...lines: string[]) => read(...lines).faults.map(({ line, problem }) => `${line} ${problem}`);

describe('a template', () => {
  it('may have blanks, marks of direction, capitals and other line ends anywhere', () => {
    const text =
      '\uFEFF\u200f[ Template ] en 1\r\n  ? help\r\u200f[TITLE] Title\r\n  A title \r\n\r\n[ cost . note ] Note on the cost\nNothing\n';
    expect(readTemplate(text, languages)).toMatchObject({ answers: { title: 'A title', cost: { note: 'Nothing' } }, faults: [] });
  });

  it('begins a group at every header of its list, and leaves empty groups out', () => {
    const { answers, lineOf } = read(
      ...['[sources] Source', '[sources.title] Title', '', '[sources] Source', '[sources.title] Title', 'One'],
      ...['[sources.year] Year of publication', '', '[sources] Source', '[sources.title] Title', 'Two'],
    );
    expect(answers).toEqual({ sources: [{ title: 'One' }, { title: 'Two' }] });
    expect(
      [['sources', 0, 'title'], ['sources', 0, 'year'], ['sources', 1], ['sources', 1, 'url'], ['sources'], ['title']].map((p) =>
        lineOf(p),
      ),
    ).toEqual([7, 8, 10, 10, 2, 1]);
  });

  it('takes a group before the first header of its list', () => {
    expect(read('[results.metric] x', 'Five titles', '[results] Result', '[results.metric]', 'Six titles').answers).toEqual({
      results: [{ metric: 'Five titles' }, { metric: 'Six titles' }],
    });
  });

  it('takes the same answer twice, and no other', () => {
    expect(faults('[country] Country', 'Rwanda', '[country] Country', 'RWA', '[country] Country', '')).toEqual([]);
    expect(faults('[country] Country', 'Rwanda', '[country] Country', 'Kenya')).toEqual(['5 twice']);
    expect(faults('[sources] Source', '[sources.title] Title', 'One', '[sources.title] Title', 'Two')).toEqual(['6 twice']);
  });

  it('has an escape for lines that look like something else', () => {
    expect(read('[text.challenge] Challenge', '\\? Why', '\\[title] is', '[1] says', '\\\\[x', '[a](https://a.example)').answers).toEqual({
      text: { challenge: '? Why\n[title] is\n[1] says\n\\[x\n[a](https://a.example)' },
    });
  });

  it.each([
    ['a line above the first question', ['Hello', '[title] Title'], ['2 before-first']],
    ['a question that there is not', ['[tittle] Title', 'x'], ['2 unknown-question-like']],
    ['a word in brackets', ['[text.challenge] Challenge', '[sic] he said'], ['3 unknown-question']],
    ['an answer below a header of groups', ['[sources] Source', 'A report'], ['3 no-answer-here']],
    ['an answer beside its question', ['[title] Title: Land for all'], ['2 beside-title']],
    [
      'several at once',
      ['[started] Start', 'soon', '[country] Country', 'Atlantis', '[x] x'],
      ['3 number', '5 choice', '6 unknown-question'],
    ],
  ])('names %s', (_, lines, found) => expect(faults(...lines)).toEqual(found));

  it('may have numbers and remarks beside a title', () => {
    expect(faults('[sources] Source 2 (the audit)', '[sources.title] TITLE:', '', '[title]', '')).toEqual([]);
  });

  it('names a file that is none, one from the future and one without end', () => {
    const problem = (text: string) => readTemplate(text, languages).faults.map((fault) => fault.problem);
    expect(problem('Dear editors,\nhere is my practice.')).toEqual(['no-template']);
    expect(problem('[template] en 2\n[title] Title')).toEqual(['newer']);
    expect(problem(`[template] en 1\n${'[title] Title\nx\n'.repeat(3000)}`)).toEqual(['too-long']);
  });

  it('has words for everything that can be wrong, in every language', () => {
    for (const { t } of languages) {
      expect(answerProblems.filter((name) => !t.has(`template.answer.${name}`))).toEqual([]);
      expect(templateProblems.filter((name) => !t.has(`template.problem.${name}`))).toEqual([]);
      expect(decodeProblems.filter((name) => !t.has(`template.file.${name}`))).toEqual([]);
    }
  });
});

const bytes = (text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be', mark = false): Uint8Array => {
  const full = mark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(full);
  const little = Buffer.from(full, 'utf16le');
  return encoding === 'utf-16le' ? little : Buffer.from(little).swap16();
};

describe('bytes', () => {
  const text = '[template] ar 1\n[title] Title\nأرض «للجميع» – 𐍈\n';

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('in %s are read with a byte-order mark and without', (encoding) => {
    expect(decode(bytes(text, encoding))).toEqual({ ok: true, text });
    expect(decode(bytes(text, encoding, true))).toEqual({ ok: true, text });
  });

  it('in what Windows wrote before are read by the language of the template', () => {
    const arabic = Uint8Array.from([...new TextEncoder().encode('[template] ar 1\n'), 0xc3, 0xd1, 0xd6]);
    expect(decode(arabic)).toEqual({ ok: true, text: '[template] ar 1\nأرض' });
    const latin = Uint8Array.from([...new TextEncoder().encode('[template] en 1\n'), 0x93, 0xe9, 0x94]);
    expect(decode(latin)).toEqual({ ok: true, text: '[template] en 1\n“é”' });
  });

  it('lose the hyphens that nobody sees', () =>
    expect(decode(bytes('[title]\ngov\u00adernment', 'utf-8'))).toEqual({ ok: true, text: '[title]\ngovernment' }));

  it.each([
    ['too-large', new Uint8Array(MAX_BYTES + 1).fill(97)],
    ['empty', new Uint8Array()],
    ['empty', bytes(' \r\n\t', 'utf-8', true)],
    ['word-processor', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['word-processor', bytes('%PDF-1.7 ...', 'utf-8')],
    ['word-processor', bytes('{\\rtf1 …}', 'utf-8')],
    ['not-text', bytes('[title]\na\0b', 'utf-8')],
    ['not-text', Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256)],
  ])('are refused as %s', (problem, data) => expect(decode(data)).toEqual({ ok: false, problem }));
});

describe('a submission', () => {
  const submission = (text: string) => readSubmission(bytes(text, 'utf-8'), languages);
  const messages = (text: string) => submission(text).problems.map(({ line, message }) => `${line}: ${message}`);

  it('is a template, a practice or a draft, by how it begins', () => {
    expect(submission(writeTemplate(english.questions, english, 'https://a.example/'))).toMatchObject({ kind: 'template', problems: [] });
    expect(submission('---\ntitle: Land\n---\n\n## Challenge\n\nMuch.\n')).toMatchObject({
      kind: 'practice',
      answers: { title: 'Land', text: { challenge: 'Much.' } },
    });
    expect(submission('{ "compendium": "draft", "version": 1, "name": "", "answers": { "title": "Land" } }')).toMatchObject({
      kind: 'draft',
      answers: { title: 'Land' },
    });
  });

  it('says what is wrong, where, and how it would pass', () => {
    expect(submission('[template] en 1\n[started] Start\nsoon\n').problems).toMatchObject([
      { line: 3, path: ['started'], message: 'Start [started]: “soon” is no number; write it in digits', example: '2009' },
    ]);
    expect(messages('---\ntitle: [\n---\n')[0]).toMatch(/^\d: the block at the top cannot be read/);
  });

  it.each([
    ['no draft', '{ "compendium": "draft", "version": 2, "answers": {} }'],
    ['no JSON', '{ "compendium": '],
    ['a draft without a bottom', `{ "compendium": "draft", "version": 1, "answers": { "title": ${'['.repeat(2000)}${']'.repeat(2000)} } }`],
  ])('is refused if it is %s', (_, text) => expect(messages(text)).toEqual(['1: this file is no draft that the form saved']));
});
