import { describe, expect, it } from 'vitest';
import { everyQuestion } from '../../../src/schemas/questions.ts';
import { isAnswered, readAnswer, type AnsweredQuestion } from '../../../src/submission/readAnswer.ts';
import { plainNumber, readNumber } from '../../../src/submission/readNumber.ts';
import { english, languages } from '../../fixtures/template.ts';

const question = (path: string): AnsweredQuestion => {
  const found = everyQuestion(english.questions).find((one) => one.path === path);
  if (!found || !isAnswered(found)) throw new Error(`no question ${path}`);
  return found;
};
const read = (path: string, text: string) => {
  const answer = readAnswer(question(path), text, languages);
  return answer.ok ? answer.value : answer.fault;
};

describe('a number', () => {
  it.each([
    ['2014', 2014],
    [' 200000000 ', 200000000],
    ['200,000,000', 200000000],
    ['200 000 000', 200000000],
    ['200\u00a0000', 200000],
    ['200\u202f000', 200000],
    ['200٬000٬000', 200000000],
    ['٢٠٠٬٠٠٠', 200000],
    ['۱۲۳', 123],
    ['٥٫٦', 5.6],
    ['1.234.567', 1234567],
    ['1.234.567,8', 1234567.8],
    ["1'234'567.5", 1234567.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['5.6', 5.6],
    ['0.125', 0.125],
    ['1.2340', 1.234],
    ['−5', -5],
    ['− 5', -5],
    ['1e+21', 1e21],
    ['\u200f42\u200f', 42],
  ])('%j is %d', (text, value) => expect(readNumber(text)).toEqual({ is: 'number', value }));

  it.each([
    ['1.234', '1234', '1.2340'],
    ['1,234', '1234', '1.2340'],
    ['200,000', '200000', '200'],
    ['1,5', '15', '1.5'],
    ['٢٠٠,٠٠٠', '200000', '200'],
  ])('%j may be %s or %s', (text, whole, fraction) => expect(readNumber(text)).toEqual({ is: 'ambiguous', whole, fraction }));

  it.each(['', 'five', '200 million', '5%', '$5', '1,23,456', '1,234 567', '1.2.3', '--5', '0x10', 'Infinity', '1 2', '1.'])(
    '%j is none',
    (text) => expect(readNumber(text)).toEqual({ is: 'none' }),
  );

  it.each([1.234, -5.625, 0.001, 1234.567, 999.999, 1e21, 0])('%d is written so that it is read back', (value) =>
    expect(readNumber(plainNumber(value))).toEqual({ is: 'number', value }),
  );

  it('may be a source in brackets', () => expect(read('results.source', '[3]')).toBe(3));
  it('may have marks of a list or quotes around it', () => expect(read('started', '- "2014"')).toBe(2014));
  it('with a dash before it may be less than nothing', () => {
    expect(read('results.before', '- 5')).toEqual({ problem: 'two-numbers', values: { value: '- 5', one: '5', other: '-5' } });
    expect(read('results.before', '-5')).toBe(-5);
  });
  it('says what was wrong', () =>
    expect(read('started', 'two thousand')).toEqual({ problem: 'number', values: { value: 'two thousand' } }));
});

describe('a choice', () => {
  it.each([
    ['status', 'active', 'active'],
    ['status', ' ACTIVE ', 'active'],
    ['status', '“Scaled up”', 'scaled'],
    ['status', 'Scaled up (scaled): Running and grown well beyond its first place', 'scaled'],
    ['status', 'موسَّعة', 'scaled'],
    ['status', 'موسعة', 'scaled'],
    ['country', 'rwanda', 'RWA'],
    ['country', 'رواندا', 'RWA'],
    ['country', 'rwa', 'RWA'],
    ['country', 'Rwanda (RWA)', 'RWA'],
    ['country', 'Ruanda (RWA)', 'RWA'],
    ['country', "cote d'ivoire", 'CIV'],
    ['technology.openSource', 'yes', true],
    ['technology.openSource', 'لا', false],
    ['technology.openSource', 'not known', 'unknown'],
    ['transferability.gaps.skills', '٧', 7],
    ['transferability.gaps.skills', 'unknown', 'unknown'],
    ['transferability.requires.key', 'Able local\noffices', 'local-gov-capacity'],
  ])('%s: %j is %j', (path, text, value) => expect(read(path, text)).toBe(value));

  it.each([
    ['status', 'activ', /Active/],
    ['country', 'Rwnda', /Rwanda \(RWA\)/],
    ['country', 'Kenya (RWA)', undefined],
    ['country', 'Atlantis', undefined],
    ['transferability.gaps.skills', '11', /0; 1/],
  ])('%s: %j is none', (path, text, like) => {
    const fault = read(path, text) as { problem: string; values: Record<string, string> };
    expect(fault.problem).toMatch(/^choice/);
    if (like) expect(fault.values['like']).toMatch(like);
  });

  it('is not looked for in a whole text', () => {
    const before = performance.now();
    expect(read('country', 'a( '.repeat(300_000))).toMatchObject({ problem: 'choice' });
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('a list', () => {
  it.each([
    ['partners', 'World Bank\nUNDP', ['World Bank', 'UNDP']],
    ['partners', '- World Bank, Washington\n• "UNDP"\n3. \\- Dash', ['World Bank, Washington', 'UNDP', '- Dash']],
    ['partners', '- Ministry of Finance\n  and Planning\n\nUNDP', ['Ministry of Finance and Planning', 'UNDP']],
    ['partners', 'Office 1, Office 2', ['Office 1, Office 2']],
    ['sdgs', '1, 5؛ 16', [1, 5, 16]],
    ['sdgs', '- Goal 16: Peace, justice and strong institutions (16)\n- No poverty (1)', [16, 1]],
    ['channels', 'USSD، sms', ['ussd', 'sms']],
    ['languages', 'EN, sw; sr-Latn', ['en', 'sw', 'sr-Latn']],
  ])('%s: %j', (path, text, value) => expect(read(path, text)).toEqual(value));

  it('is refused for one entry that nobody understands', () =>
    expect(read('languages', 'en, Swahili')).toEqual({ problem: 'code', values: { value: 'Swahili' } }));
});

describe('a text', () => {
  it.each([
    ['title', '  A title  ', 'A title'],
    ['title', '“A title\n  that was wrapped”', 'A title that was wrapped'],
    ['title', '“Free” is “free”', '“Free” is “free”'],
    ['title', '• A title', 'A title'],
    ['title', '\\"A title"', '"A title"'],
    ['title', '   \n ', undefined],
    ['cost.items.currency', 'kes', 'KES'],
    ['sources.url', '<https://example.org/a>', 'https://example.org/a'],
    ['sources.accessed', '2026/1/5', '2026-01-05'],
    ['sources.accessed', '٢٠٢٦-١١-٢٥', '2026-11-25'],
    ['text.challenge', '- one\n\n“two”\n', '- one\n\n“two”'],
  ])('%s: %j', (path, text, value) => expect(read(path, text)).toBe(value));

  it.each([
    ['sources.accessed', '25.11.2026', 'date'],
    ['sources.accessed', 'November 2026', 'date'],
    ['cost.items.currency', 'dollars', 'code'],
    ['transfers.practice', 'x-road', 'code'],
  ])('%s: %j is refused', (path, text, problem) => expect(read(path, text)).toMatchObject({ problem }));
});
