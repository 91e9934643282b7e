import { describe, expect, it } from 'vitest';
import { countChoices, narrow, type FacetValues } from '../../../../src/domain/search/narrow.ts';

const values: FacetValues[] = [
  { sector: ['health'], minimum: ['voice', 'no-esign'] },
  { sector: ['health'], minimum: ['voice'] },
  { sector: ['justice'], minimum: ['no-esign'] },
];
const every = [0, 1, 2];

describe('narrowing', () => {
  it('takes one of the values of most facets, and all of those that one does without', () => {
    expect(narrow(every, values, { sector: ['health', 'justice'] })).toEqual([0, 1, 2]);
    expect(narrow(every, values, { minimum: ['voice', 'no-esign'] })).toEqual([0]);
    expect(narrow(every, values, { sector: ['justice'], minimum: ['voice'] })).toEqual([]);
  });
  it('knows no page with a value that nobody has', () => expect(narrow(every, values, { country: ['est'] })).toEqual([]));
});

describe('counts', () => {
  it('say what a further choice of a facet would add where values widen, and what it would leave where they narrow', () => {
    const counts = countChoices(every, values, { sector: ['health'], minimum: ['voice'] });
    expect(counts.sector).toEqual({ health: 2 });
    expect(counts.minimum).toEqual({ voice: 2, 'no-esign': 1 });
    expect(countChoices(every, values, { sector: ['health'] }).sector).toEqual({ health: 2, justice: 1 });
  });
});
