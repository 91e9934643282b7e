import { expect, it } from 'vitest';
import { figuresOf } from '../../../src/domain/volumeFigures.ts';
import { practice, validItem, validResult, validTransfer } from '../../fixtures/practice.ts';

it('counts practices, countries, regions, years and what is known of them', () => {
  const figures = figuresOf([
    practice({ started: 2003, status: 'ended', transfers: [validTransfer()] }),
    practice({
      started: 2010,
      cost: { items: [validItem({ basis: 'loan' })] },
      results: [validResult({ design: 'comparison', source: 2 })],
    }),
    practice({ started: 2007, country: 'KEN', transfers: [validTransfer({ outcome: 'planned' })] }, { region: 'asia' }),
  ]);
  expect(figures).toEqual({
    practices: 3,
    countries: 2,
    regions: 2,
    stopped: 1,
    withCostBand: 2,
    takenOver: 1,
    independentlyMeasured: 1,
    sources: 9,
    firstYear: 2003,
    lastYear: 2010,
  });
});
