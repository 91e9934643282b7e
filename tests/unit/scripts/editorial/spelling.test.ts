import { describe, expect, it } from 'vitest';
import { commonwealthForms, oxfordForm } from '../../../../scripts/lib/editorial/british.ts';
import { dictionaryOf } from '../../../../scripts/lib/editorial/dictionary.ts';
import { content } from '../../../fixtures/content.ts';

const WORDS = '.github/editorial/words.txt';
const dictionary = (words = '') => dictionaryOf(content({ [WORDS]: words }).root);

describe('the dictionary', () => {
  it.each(['office', 'Office', 'OFFICE', 'organisation', 'digitisation', 'programme', 'prize', 'size', 'maize', 'Rwanda', 'UNESCO'])(
    'knows %s',
    (word) => expect(dictionary().knows(word)).toBe(true),
  );
  it.each(['offcie', 'rwanda', 'center', 'color', 'organization', 'Organization', 'digitize', 'analyze', 'eOffice'])(
    'does not know %s',
    (word) => expect(dictionary().knows(word)).toBe(false),
  );

  it('takes the words of the list, remarks left out', () => {
    const { knows } = dictionary('# Names\nPoupatempo # citizens’ service\n\ntaluk\n');
    expect(['Poupatempo', 'taluk', 'Taluk', 'poupatempo', 'Names'].map(knows)).toEqual([true, true, true, false, true]);
    expect(knows('citizens’')).toBe(false);
  });
  it('takes a name of several words as a whole', () => {
    const { knows, withoutNames } = dictionary('Porton di nos ilha\nBre-B\n');
    expect(knows('ilha')).toBe(false);
    expect(withoutNames('The Porton di nos ilha, and ilha; Bre-B.')).toBe(`The ${' '.repeat(18)}, and ilha; ${' '.repeat(5)}.`);
  });
  it.each([
    ['goverment', 'government'],
    ['center', 'centre'],
    ['color', 'colour'],
    ['organized', 'organised'],
    ['analyzing', 'analysing'],
    ['traveled', 'travelled'],
  ])('for %s suggests %s first', (word, meant) => expect(dictionary().suggest(word)[0]).toBe(meant));
});

describe('oxfordForm', () => {
  it.each([
    ['organization', 'organisation'],
    ['digitized', 'digitised'],
    ['prize', undefined],
    ['seizing', undefined],
    ['horizon', undefined],
  ])('of %s is %s', (word, form) => expect(oxfordForm(word)).toBe(form));
});

it('commonwealthForms leaves British words alone', () => expect(commonwealthForms('office')).toEqual([]));
