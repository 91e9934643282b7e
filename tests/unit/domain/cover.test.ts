import { describe, expect, it } from 'vitest';
import { COVER_SIZE, coverMarks, type CoverMark } from '../../../src/domain/cover.ts';
import type { RegionCode } from '../../../src/domain/practice.ts';
import { listVolumes } from '../../../src/files/list.ts';
import { readPracticesWithText } from '../../../src/files/records.ts';
import { projectRoot } from '../../../src/files/text.ts';
import { practice, validItem } from '../../fixtures/practice.ts';

const at = (slug: string, started: number, amount = 1000, region: RegionCode = 'africa', status = 'active') =>
  practice({ started, status, cost: { items: [validItem({ amount })] } }, { slug, region });

/** Pairs of marks of one region whose circles meet. */
const overlaps = (marks: readonly CoverMark[]) =>
  marks.flatMap((a, i) =>
    marks
      .slice(i + 1)
      .filter((b) => a.region === b.region && Math.abs(a.x - b.x) < a.r + b.r)
      .map((b) => [a.slug, b.slug]),
  );

const outside = (marks: readonly CoverMark[]) =>
  marks.filter(({ x, y, r }) => !(x - r >= 0 && x + r <= COVER_SIZE.width && y - r >= 0 && y + r <= COVER_SIZE.height));

describe('the cover', () => {
  it('draws time from left to right', () => {
    const marks = coverMarks([at('late', 2020), at('early', 2000, 1000, 'asia')]);
    expect(marks.map(({ slug }) => slug)).toEqual(['early', 'late']);
    expect(marks[0]!.x).toBeLessThan(marks[1]!.x);
  });
  it('draws a dearer practice larger, and one of unknown cost smallest', () => {
    const [a, b, c] = coverMarks([practice({ cost: { items: [], note: 'x' } }, { slug: 'a' }), at('b', 2020, 1000), at('c', 2020, 1e9)]);
    expect(a!.r).toBeLessThan(b!.r);
    expect(b!.r).toBeLessThan(c!.r);
  });
  it('says which have stopped', () =>
    expect(coverMarks([at('a', 2020, 1, 'africa', 'ended'), at('b', 2020)]).map(({ stopped }) => stopped)).toEqual([true, false]));
  it('puts practices of one region and year side by side', () =>
    expect(overlaps(coverMarks(['a', 'b', 'c', 'd'].map((slug) => at(slug, 2010, 1e9))))).toEqual([]));
  it('does not depend on the order in which practices come', () => {
    const all = [at('a', 2010), at('b', 2005), at('c', 2010)];
    expect(coverMarks([...all].reverse())).toEqual(coverMarks(all));
  });
  it('is empty for an empty volume, and finite for one of one practice', () => {
    expect(coverMarks([])).toEqual([]);
    expect(outside(coverMarks([at('a', 2010)]))).toEqual([]);
  });
});

it.each(listVolumes(projectRoot))('lets no two practices of a region overlap in volume %i', (volume) => {
  expect(overlaps(coverMarks(readPracticesWithText(projectRoot, [volume]).map((entry) => entry.practice)))).toEqual([]);
});

// Marks are pushed to the right until they do not overlap, and nothing stops them at the edge: volumes 1 and 2 run over it.
it('stays inside its field when many practices of a region start late', () => {
  const late = ['a', 'b', 'c'].map((slug) => at(slug, 2020, 1e9));
  expect(outside(coverMarks([at('early', 2000), ...late]))).toEqual([]);
});
