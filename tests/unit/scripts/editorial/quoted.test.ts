import { describe, expect, it } from 'vitest';
import { isName, withoutQuotations } from '../../../../scripts/lib/editorial/quoted.ts';

it('withoutQuotations blanks what stands between double marks and keeps offsets', () => {
  expect(withoutQuotations('a "b c" d')).toBe('a       d');
  expect(withoutQuotations('“seamless” and «fluide», the clerk’s')).toBe('           and         , the clerk’s');
});

describe('isName', () => {
  const ask = (text: string, word: string) => isName(text, text.indexOf(word), word);
  it.each([
    ['It was run by the Innovative Cities programme.', 'Innovative'],
    ['Innovative Cities ran it.', 'Innovative'],
  ])('%s', (text, word) => expect(ask(text, word)).toBe(true));
  it.each([
    ['It was innovative.', 'innovative'],
    ['Innovative it was.', 'Innovative'],
    ['It ended. Seamless it was not.', 'Seamless'],
    ['What came: Seamless service.', 'Seamless'],
  ])('no name in %s', (text, word) => expect(ask(text, word)).toBe(false));
});
