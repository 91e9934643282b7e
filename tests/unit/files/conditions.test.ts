import { describe, expect, it } from 'vitest';
import { readConditions } from '../../../src/files/conditions.ts';
import { readCountries } from '../../../src/files/reference.ts';
import { readCodes } from '../../../src/files/vocabularies.ts';

const of = (iso3: string, key: string) => readConditions().get(iso3)!.get(key)!;

it('every Member State has a condition for every requirement', () => {
  const members = [...readCountries().values()].filter(({ member }) => member);
  expect(members).toHaveLength(193);
  for (const { iso3 } of members) expect([...readConditions().get(iso3)!.keys()]).toEqual(readCodes().requirements);
});

/** Read by hand in the files of content/reference. */
describe('values as in the reference data', () => {
  it.each([
    ['RWA', 'net-broadband', 'internet_users_pct'],
    ['TCD', 'power', 'EG.ELC.ACCS.ZS'],
    ['EST', 'fmis', 'I-5'],
    ['VUT', 'portal', 'I-19'],
  ])('%s %s', (iso3, key, series) => expect(of(iso3, key)).toMatchObject({ origin: 'data', observation: { series } }));

  it('a law that rests on a draft is there in part (Pakistan, I-38 cites a bill of 2020)', () =>
    expect(of('PAK', 'law-data-protection')).toMatchObject({ status: 'partly' }));

  it('systems asked for in 2025 are of 2025, all else of 2022', () => {
    expect(of('EST', 'tax-it')).toMatchObject({ observation: { year: 2025 } });
    expect(of('EST', 'exchange')).toMatchObject({ observation: { year: 2022 } });
  });

  it('what has no data is unknown everywhere', () => {
    for (const [iso3] of readConditions())
      for (const key of ['political-backing', 'funding-run', 'agents']) expect(of(iso3, key).status).toBe('unknown');
  });
});
