import { describe, expect, it } from 'vitest';
import { heaviest, readingOf, syllablesIn } from '../../../../scripts/lib/editorial/readingEase.ts';
import { sentencesIn } from '../../../../scripts/lib/editorial/sentences.ts';

const ease = (text: string) => readingOf(sentencesIn(text)).ease;

describe('readingOf', () => {
  // Nine words of one syllable in two sentences: 206.835 - 1.015 × 4.5 - 84.6 × 1.
  it('follows the formula', () => expect(ease('The cat sat on the mat. The dog ran.')).toBeCloseTo(117.6675, 6));
  // Two words of six and two syllables in one sentence: 206.835 - 1.015 × 2 - 84.6 × 4.
  it('goes below zero', () => expect(ease('Responsibility matters.')).toBeCloseTo(-133.595, 6));
  it('finds short sentences easier', () =>
    expect(ease('It began in May. It grew in June.')).toBeGreaterThan(ease('It began in May and it grew in June.')));
  it('finds short words easier', () => expect(ease('They used the form.')).toBeGreaterThan(ease('They utilised the documentation.')));
  it('takes an empty text', () => expect(readingOf([])).toMatchObject({ words: [], perSentence: 0 }));
});

describe('syllablesIn', () => {
  it.each([
    ['land', 1],
    ['office', 2],
    ['government', 3],
    ['registration,', 4],
    ['567,002', 1],
  ])('%s has %i', (word, syllables) => expect(syllablesIn(word)).toBe(syllables));
});

it('heaviest names the words that weigh most, with their times', () =>
  expect(heaviest(['registration', 'office', 'registration.', 'identification'])).toEqual([
    ['registration', 2],
    ['identification', 1],
  ]));
