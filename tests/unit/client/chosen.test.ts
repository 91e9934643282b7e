import { describe, expect, it } from 'vitest';
import { chosenOf, labelFrom } from '../../../src/client/chosen.ts';
import { makeWords } from '../../../src/client/compare/words.ts';
import { parseState } from '../../../src/client/state.ts';
import { translator } from '../../../src/files/interface.ts';
import { clientWords } from '../../../src/words/clientWords.ts';
import { facetLabel } from '../../../src/words/labels.ts';

const countries = { RWA: 'Rwanda' };
const labelIn = (language: string) => labelFrom(makeWords(language, clientWords(translator(language)), countries), countries);

describe('what a chosen value is called on a page without filters', () => {
  it.each(['en', 'ar'])('is what the filters call it, in %s', (language) => {
    const label = labelIn(language);
    const t = translator(language);
    for (const [name, value] of [
      ['region', 'africa'],
      ['sector', 'health'],
      ['status', 'active'],
      ['channel', 'ussd'],
      ['minimum', 'voice'],
      ['cost', 'unknown'],
      ['evidence', '3'],
    ] as const)
      expect(label(name, value)).toBe(facetLabel(t, name, value));
    expect(label('country', 'rwa')).toBe('Rwanda');
    expect(label('sdg', '16')).toContain('16');
    expect(label('volume', '2')).toContain('2');
  });

  it.each([
    ['minimum', 'no-such-thing'],
    ['country', 'xyz'],
    ['sdg', '18'],
    ['cost', 'lede'],
    ['evidence', '5'],
    ['volume', 'x'],
    ['sector', 'constructor'],
    ['region', 'tostring'],
  ] as const)('is nothing for what does not exist: %s=%s', (name, value) => expect(labelIn('en')(name, value)).toBeUndefined());
});

it('goes by its code, and is marked, where it has no name', () => {
  const state = parseState('?minimum=voice&minimum=nonsense&country=rwa');
  expect(chosenOf(state, labelIn('en'))).toEqual([
    { name: 'country', value: 'rwa', label: 'Rwanda', known: true },
    { name: 'minimum', value: 'nonsense', label: 'nonsense', known: false },
    { name: 'minimum', value: 'voice', label: 'For people who do not read', known: true },
  ]);
});
