import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { content } from '../fixtures/content.ts';

const FILE = 'content/countries/RWA.yaml';
const policy = { title: 'Smart plan', year: 2015, url: 'https://example.org/plan' };
const office = { name: 'Ministry of Digital Economy', role: 'lead-agency', url: 'https://example.org/office' };
const finding = { key: 'payments', status: 'partly', title: 'Fees of two ministries', year: 2024, url: 'https://example.org/fees' };
const text = (changes: object = {}) =>
  stringify({ country: 'RWA', policies: [policy], institutions: [office], reviewed: { date: '2026-11-25', by: 'editor' }, ...changes });
const tree = (yaml: string, path = FILE) => content({ [path]: yaml });

describe('the rule countries', () => {
  it('takes a country with policies and offices', () => expect(tree(text()).check()).toEqual([]));

  it.each<[string, object, RegExp]>([
    ['two lead agencies', { institutions: [office, { ...office, name: 'Digital Agency' }] }, /^there are two lead agencies$/],
    [
      'two findings on one requirement and year',
      { conditions: [finding, { ...finding, status: 'met' }] },
      /^two findings on payments for 2024$/,
    ],
  ])('finds %s, at the second of them', (_, changes, message) => {
    const content = tree(text(changes));
    expect(content.checkWith('countries')).toMatchObject([{ file: FILE, message: expect.stringMatching(message) as string }]);
    const first = content.lineOf('institutions' in changes ? 'role: lead-agency' : 'key: payments', FILE);
    expect(content.checkWith('countries')[0]!.line).toBeGreaterThan(first);
  });

  it.each<[string, object, string, number, RegExp]>([
    ['an unknown field', { capital: 'Kigali' }, 'capital: Kigali', 1, /^capital: there is no such field/],
    ['a source that is no web address', { policies: [{ ...policy, url: 'plan.pdf' }] }, 'url: plan.pdf', 10, /must be a full web address/],
    ['a person for an office', { institutions: [{ ...office, name: 'Dr Jane Roe' }] }, 'name: Dr Jane Roe', 11, /names a person/],
    ['another country than the file’s name says', { country: 'KEN' }, 'country: KEN', 10, /^the file is RWA\.yaml, but the country KEN$/],
    [
      'a policy listed twice',
      { policies: [policy, { ...policy, title: 'SMART PLAN' }] },
      'title: SMART PLAN',
      5,
      /^SMART PLAN 2015 is listed twice$/,
    ],
    ['a finding on a requirement that does not exist', { conditions: [{ ...finding, key: 'paiments' }] }, 'key: paiments', 10, /paiments/],
    ['a finding of a year to come', { conditions: [{ ...finding, year: 2027 }] }, 'year: 2027', 11, /2027 lies in the future/],
    [
      'an office listed twice',
      { institutions: [office, { ...office, role: 'other', note: 'again', name: 'ministry of digital economy' }] },
      'name: ministry',
      5,
      /is listed twice$/,
    ],
  ])('finds %s', (_, changes, fragment, column, message) => {
    const content = tree(text(changes));
    expect(content.checkWith('countries')).toEqual([
      {
        file: FILE,
        line: content.lineOf(fragment, FILE),
        column,
        message: expect.stringMatching(message) as string,
        example: expect.stringMatching(/./) as string,
      },
    ]);
  });

  it('takes two laws of one title and different years', () => {
    expect(tree(text({ policies: [policy, { ...policy, year: 2020 }] })).checkWith('countries')).toEqual([]);
  });

  it('finds a file that cannot be read', () => {
    expect(tree('country: RWA\ncountry: KEN\n').checkWith('countries')).toMatchObject([
      { file: FILE, line: 2, column: 1, message: 'the file cannot be read: Map keys must be unique' },
    ]);
  });

  const future = text({ policies: [{ ...policy, year: 2027 }] });
  it('finds a year in the future', () =>
    expect(tree(future).checkWith('countries')).toMatchObject([
      { file: FILE, message: '2027 lies in the future', example: 'Today is 2026-11-25.' },
    ]));

  // The finding always says line 1, and only the first such year is named.
  it('names the line of a year in the future', () => {
    expect(tree(future).checkWith('countries')).toMatchObject([{ line: 4 }]);
  });
});
