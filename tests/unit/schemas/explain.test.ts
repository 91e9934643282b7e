import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages, translator } from '../../../src/files/interface.ts';
import { faultText } from '../../../src/i18n/problems.ts';
import { explain } from '../../../src/schemas/explain.ts';
import { pathText, problems } from '../../../src/schemas/faults.ts';
import { ownProblems } from '../../../src/schemas/problems.ts';
import { practiceSchema, validItem, validRecord, validResult, validSource } from '../../fixtures/practice.ts';

const faults = (changes: Record<string, unknown>) =>
  explain(practiceSchema, practiceSchema.safeParse({ ...validRecord(), ...changes }, { reportInput: true }).error?.issues ?? []).map(
    (fault) => ({ ...fault, message: faultText(translator('en'), fault), arabic: faultText(translator('ar'), fault) }),
  );
const source = (changes: Record<string, unknown>) => ({ sources: [validSource(changes)] });

it.each([
  ['a missing text', { title: undefined }, 'title is missing'],
  ['a missing code', { country: undefined }, 'country is missing'],
  ['a missing choice', { technology: {} }, 'technology.openSource is missing'],
  ['a missing date', { reviewed: { by: 'editor' } }, 'reviewed.date is missing'],
  ['a wrong type', { title: 5 }, 'title must be text, not 5'],
  ['text for a number', { started: '2014' }, 'started must be a number, not "2014"'],
  ['a fraction', { started: 2014.5 }, 'started must be a whole number, not 2014.5'],
  [
    'an unknown code',
    { results: [validResult({ dated: 'guessed' })] },
    'results[1].dated must be one of measured, reported; "guessed" is not',
  ],
  ['a text too short', { title: 'Land' }, 'title is too short: at least 8 characters'],
  ['a text too long', { summary: 'a'.repeat(301) }, 'summary is too long: at most 300 characters'],
  ['a list too short', { channels: [] }, 'channels needs at least 1'],
  ['a list too long', { sdgs: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, 'sdgs takes at most 8'],
  ['a number too small', { started: 1900 }, 'started must be at least 1950'],
  ['a number too big', { started: 2200 }, 'started must be at most 2100'],
  ['a relative address', source({ url: 'report.pdf' }), 'sources[1].url must be a full web address with http or https, of a public host'],
  ['a date that does not exist', source({ accessed: '2026-02-30' }), 'sources[1].accessed must be a date that exists, year-month-day'],
  [
    'a currency in small letters',
    { cost: { items: [validItem({ currency: 'usd' })] } },
    'cost.items[1].currency is not written as it should be: "usd"',
  ],
  ['a line end', { implementer: 'Land\noffice' }, 'implementer must be one line'],
  ['a value outside a choice', { technology: { openSource: 'yes' } }, 'technology.openSource is none of the values allowed: "yes"'],
])('explains %s', (_, changes, message) => {
  const [fault, ...more] = faults(changes);
  expect(fault!.message).toBe(message);
  expect(fault!.message).not.toMatch(/invalid/i);
  expect(fault!.example).not.toBe('');
  expect(more).toEqual([]);
});

it('passes on what our own rules say', () =>
  expect(faults({ started: 2015, ended: 2014 })[0]!.message).toMatch(/the end lies before the start$/));

it('cuts a long list of codes and a long value', () => {
  const { message } = faults({ country: 'x'.repeat(500) })[0]!;
  expect(message).toMatch(/… \(\d+\)/);
  expect(message.length).toBeLessThan(200);
});

describe('the example', () => {
  it('is one that the schema gives', () => expect(faults({ country: 'XXX' })[0]!.example).toBe('country: RWA'));
  it('names the field, not the number in the list', () => expect(faults({ channels: ['fax'] })[0]!.example).toMatch(/^channels: /));
  it('is the description where there is no example', () => expect(faults({ summary: 'x' })[0]!.example).toMatch(/^One or two sentences/));
});

describe('an unknown field', () => {
  it.each([
    ['titel', 'did you mean title?'],
    ['Country', 'did you mean country?'],
    ['implementor', 'did you mean implementer?'],
  ])('%s suggests the nearest', (key, example) => expect(faults({ [key]: 'x' })[0]).toMatchObject({ key, example, path: [] }));

  it('lists the fields that exist if none is near', () => {
    expect(faults({ results: [validResult({ wholly: 1 })] })[0]!.example).toMatch(/^fields here: metric, before, value, /);
  });

  it('is one fault per field', () =>
    expect(faults({ aaaaaaaa: 1, bbbbbbbb: 2 }).map((fault) => fault.key)).toEqual(['aaaaaaaa', 'bbbbbbbb']));
});

it('finds words for whatever an author may write in any field', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(validRecord())), fc.jsonValue(), (field, value) => {
      for (const { message, arabic, example } of faults({ [field]: value })) {
        expect(arabic).not.toMatch(/invalid|undefined|\[object|\{(?:field|value|values|limit|key|expected|message|divisor|n)\}/i);
        expect(message).not.toMatch(/invalid|undefined|\[object/i);
        expect(example).not.toBe('');
      }
    }),
    { numRuns: 60 },
  );
});

describe('pathText', () => {
  it('counts from 1', () => expect(pathText(['cost', 'items', 0, 'year'])).toBe('cost.items[1].year'));
  it('is empty for the whole', () => expect(pathText([])).toBe(''));
});

describe('words for every problem', () => {
  it.each(interfaceLanguages())('%s has them all', (language) => {
    const t = translator(language);
    const has = (problem: string) => t.has(`problem.${problem}`) || t.has(`problem.${problem}.other`);
    expect([...problems, ...ownProblems].filter((problem) => !has(problem))).toEqual([]);
  });

  it('no words are left for a problem that is no more', () => {
    const known = new Set<string>([...problems, ...ownProblems, 'record']);
    const named = translator('en').keys.filter((key) => key.startsWith('problem.'));
    expect(named.filter((key) => !known.has(key.slice('problem.'.length).replace(/\.(one|other)$/, '')))).toEqual([]);
  });
});
