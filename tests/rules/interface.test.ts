import { describe, expect, it } from 'vitest';
import { content } from '../fixtures/content.ts';

const EN = 'content/interface/en.json';
const AR = 'content/interface/ar.json';
const english = { 'nav.more': 'More', 'years.range': '{from} to {to}', 'count.one': '{n} practice', 'count.other': '{n} practices' };
const arabic = {
  'nav.more': 'المزيد',
  'years.range': '{from} إلى {to}',
  'count.zero': 'لا شيء',
  'count.one': 'واحدة',
  'count.two': 'اثنتان',
  'count.few': '{n} ممارسات',
  'count.many': '{n} ممارسة',
  'count.other': '{n} ممارسة',
};

const found = (strings: object) => content({ [EN]: JSON.stringify(english), [AR]: JSON.stringify(strings) }).checkWith('interface');
const without = (key: string) => Object.fromEntries(Object.entries(arabic).filter(([name]) => name !== key));

describe('the rule interface', () => {
  it('takes a language with every string and its own plural forms', () => expect(found(arabic)).toEqual([]));

  it.each(['nav.more', 'count.zero', 'count.few', 'count.other'])('finds %s missing', (key) => {
    expect(found(without(key))).toEqual([
      { file: AR, line: 1, column: 1, message: `${key} is missing`, example: expect.stringMatching(/^"/) as string },
    ]);
  });

  it.each([
    ['an empty string', { 'nav.more': ' ' }, /^nav\.more is missing$/],
    ['a placeholder that got lost', { 'years.range': 'إلى {to}' }, /^years\.range must hold \{from\} and \{to\}$/],
    ['a placeholder that English does not have', { 'nav.more': 'المزيد {n}' }, /^nav\.more must hold no placeholder$/],
    ['a string that nothing uses', { 'nav.old': 'قديم' }, /^nav\.old is used nowhere$/],
  ])('finds %s', (_, change, message) => {
    expect(found({ ...arabic, ...change })).toEqual([
      { file: AR, line: 1, column: 1, message: expect.stringMatching(message) as string, example: expect.stringMatching(/./) as string },
    ]);
  });

  it('finds a plural form that English does not have', () => {
    const tree = content({ [EN]: JSON.stringify({ ...english, 'count.few': '{n}' }) });
    expect(tree.checkWith('interface')).toMatchObject([{ file: EN, message: 'count.few is used nowhere' }]);
  });

  // readInterface() lets the SyntaxError of JSON.parse through, and no other finding is printed.
  it('survives a file that is no JSON', () => expect(content({ [AR]: '{ "a": ' }).check()).toHaveLength(1));
});
