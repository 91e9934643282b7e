import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterCheck,
  archivedAddress,
  citedBy,
  citedByCountry,
  DEAD_AFTER_DAYS,
  daysBetween,
  deadLink,
  isDead,
  linkSummary,
  outcomeOf,
  sourceMarks,
  type Citation,
} from '../../../src/domain/links.ts';
import type { LinkEntry, LinkStatus } from '../../../src/schemas/linkHistory.ts';
import { practice } from '../../fixtures/practice.ts';

const address = 'https://example.org/report';
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const checks = (...all: readonly [number, LinkStatus][]) =>
  all.reduce<LinkEntry | undefined>((entry, [n, status]) => afterCheck(entry, { day: day(n), status }), undefined)!;
const NEVER_READ = '2000-01-01';
const citation = (changes: Partial<Citation> = {}): Citation => ({
  address,
  title: 'Report',
  seen: NEVER_READ,
  where: { kind: 'country', iso3: 'RWA' },
  ...changes,
});

describe('a status', () => {
  it.each([
    ['answers', ['200', '204', '206']],
    ['refuses', ['304', '400', '401', '403', '429', '451', '999']],
    ['doubtful', ['tls', 'loop', 'malformed', 'moved-to-front']],
    ['fails', ['404', '410', '500', '503', 'dns', 'timeout', 'refused', 'reset', 'private']],
  ] as const)('%s', (outcome, all) => expect(all.map((status) => outcomeOf(status as LinkStatus))).toEqual(all.map(() => outcome)));
});

describe('a dead address', () => {
  it('failed twice, far enough apart', () => {
    expect(isDead(checks([0, '404']), NEVER_READ)).toBe(false);
    expect(isDead(checks([0, '404'], [DEAD_AFTER_DAYS - 1, '404']), NEVER_READ)).toBe(false);
    expect(isDead(checks([0, '404'], [DEAD_AFTER_DAYS, 'dns']), NEVER_READ)).toBe(true);
  });

  it('did not answer in between', () => expect(isDead(checks([0, '404'], [7, '200'], [DEAD_AFTER_DAYS, '404']), NEVER_READ)).toBe(false));

  it('stays dead while programs are turned away, and is alive when it answers', () => {
    const dead = checks([0, '404'], [20, '410'], [30, '403']);
    expect(isDead(dead, NEVER_READ)).toBe(true);
    expect(isDead(afterCheck(dead, { day: day(31), status: '200' }), NEVER_READ)).toBe(false);
  });

  it('is not one that an editor has read since', () => {
    const failed = checks([0, '404'], [20, '404']);
    expect(isDead(failed, day(10))).toBe(false);
    expect(isDead(afterCheck(failed, { day: day(24), status: '404' }), day(10))).toBe(true);
  });

  it('never dies of answers that prove nothing', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(400), fc.constantFrom<LinkStatus>('403', '429', 'tls', 'loop', '200')), { minLength: 1, maxLength: 9 }),
        (all) => !isDead(checks(...all.sort(([a], [b]) => a - b)), NEVER_READ),
      ),
    ));
});

describe('what a page says', () => {
  const entry = checks([0, '200'], [10, '404'], [40, '404']);
  const history = (changes: Partial<LinkEntry> = {}) => ({ addresses: { [address]: { ...entry, ...changes } } });

  it('is nothing of an address that is not known, or not dead', () => {
    expect(deadLink(citation(), { addresses: {} })).toBeUndefined();
    expect(deadLink(citation(), { addresses: { [address]: checks([0, '404']) } })).toBeUndefined();
  });

  it('names the newest day on which anybody saw it', () => {
    expect(deadLink(citation(), history())).toEqual({ lastSeen: day(0), copy: undefined });
    expect(deadLink(citation({ seen: day(5) }), history())?.lastSeen).toBe(day(5));
  });

  it('offers the copy of the record before the proposed one', () => {
    const proposed = history({ archivedAt: '20240131120000' });
    const archived = 'https://archive.example.org/1';
    expect(deadLink(citation(), proposed)?.copy).toEqual({
      address: `https://web.archive.org/web/20240131120000/${address}`,
      proposed: true,
    });
    expect(deadLink(citation({ archived }), proposed)?.copy).toEqual({ address: archived, proposed: false });
    expect(archivedAddress(address, entry)).toBeUndefined();
  });
});

it('keeps the days, the place and the proposed copy of an address', () => {
  const before: LinkEntry = { ...checks([0, '200'], [10, '404']), archivedAt: '20240131120000' };
  expect(afterCheck(before, { day: day(12), status: '500' })).toEqual({
    firstFailed: day(10),
    lastFailed: day(12),
    lastOk: day(0),
    lastChecked: day(12),
    lastStatus: '500',
    archivedAt: '20240131120000',
  });
  expect(afterCheck(before, { day: day(12), status: '200', movedTo: 'https://example.org/new' })).toEqual({
    lastOk: day(12),
    lastChecked: day(12),
    lastStatus: '200',
    movedTo: 'https://example.org/new',
    archivedAt: '20240131120000',
  });
});

it('counts days over the end of February and of the year', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
});

it('lists the sources of a practice and the documents of a country', () => {
  const one = practice();
  expect(citedBy(one).map(({ where }) => where)).toEqual(
    one.record.sources.map((_, i) => ({ kind: 'practice', volume: one.volume, slug: one.slug, number: i + 1 })),
  );
  const url = (n: number) => `https://example.org/${n}`;
  const cited = citedByCountry({
    country: 'RWA',
    policies: [{ title: 'Plan', year: 2020, url: url(1) }],
    legal: [{ title: 'Law', kind: 'data-protection', year: 2021, url: url(2) }],
    institutions: [{ name: 'Office', role: 'lead', url: url(3) }],
    conditions: [{ key: 'payments', status: 'met', title: 'Finding', year: 2024, url: url(4) }],
    notKnown: [],
    reviewed: { date: day(3), by: 'Editors' },
  } as never);
  expect(cited.map(({ address: a, title, seen }) => [a, title, seen])).toEqual([
    [url(1), 'Plan', day(3)],
    [url(2), 'Law', day(3)],
    [url(3), 'Office', day(3)],
    [url(4), 'Finding', day(3)],
  ]);
});

it('marks the sources of an open volume, and leaves the pages of a frozen one as they are', () => {
  const one = practice();
  const { url } = one.record.sources[0]!;
  const history = { addresses: { [url]: checks([400, '404'], [500, '404']) } };
  expect(sourceMarks(one, history, false)[0]).toMatchObject({ copy: undefined });
  expect(sourceMarks(one, history, true)).toEqual([]);
});

it('sums up a history, and says nothing of an empty one', () => {
  expect(linkSummary({ addresses: {} })).toBeUndefined();
  const addresses = { a: checks([3, '200']), b: checks([1, '404']), c: checks([2, '403']) };
  expect(linkSummary({ addresses })).toEqual({
    checked: 3,
    counts: { answers: 1, refuses: 1, doubtful: 0, fails: 1 },
    from: day(1),
    to: day(3),
  });
});
