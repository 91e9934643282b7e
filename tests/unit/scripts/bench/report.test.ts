import { describe, expect, it } from 'vitest';
import { bareAstro } from '../../../../scripts/lib/bench/bareAstro.ts';
import { hugo } from '../../../../scripts/lib/bench/hugo.ts';
import type { Attempt } from '../../../../scripts/lib/bench/measure.ts';
import { headingOf, section } from '../../../../scripts/lib/bench/report.ts';
import { withSection } from '../../../../scripts/lib/bench/results.ts';
import type { Run } from '../../../../scripts/lib/bench/run.ts';
import { targetsOf, verdict } from '../../../../scripts/lib/bench/targets.ts';

const took = (seconds: number, peakMb = 500): Attempt => ({ value: { seconds, peakMb, sumMb: peakMb * 2 } });
const bytes = { largest: { html: 11_000, firstVisit: 21_000 }, median: { html: 8_000, firstVisit: 18_000 } };
const found = { value: { bytes: 161_000, files: 22, seconds: 0.9, slowSeconds: 7.6 } };
const searched = { place: 'ours, all volumes', words: 'payments', found };

const crashed = { reason: 'node /tmp/x/astro.mjs | build: SIGABRT\nheap' };

const run: Run = {
  size: { practices: 10_000, volumeSize: 1000 },
  ours: { clean: took(300, 1900), edited: took(70), same: took(1.8), checkAll: took(60), checkOne: took(1) },
  outsiders: [
    { outsider: hugo, version: '0.111.3', alone: took(100), indexed: took(150) },
    { outsider: bareAstro, version: '7.3.4', alone: crashed, indexed: undefined },
  ],
  sites: [{ name: 'ours', pages: { value: bytes }, searches: [searched] }],
};
const without: Run = { ...run, outsiders: [{ outsider: hugo, version: undefined, alone: { reason: 'not found' }, indexed: undefined }] };
const machine = { cores: 2, model: 'Made up', gibibytes: 24, node: 'v24.0.0', load: 0.04 };

const verdicts = (of: Run) => targetsOf(of).map(verdict);

describe('targets', () => {
  it('are met up to the limit', () => expect(verdicts(run)).toEqual(Array(6).fill('met')));

  it('are missed beyond it', () => {
    const over = { largest: { html: 11_000, firstVisit: 25_001 }, median: bytes.median };
    expect(
      verdicts({
        ...run,
        ours: { ...run.ours, clean: took(301), edited: took(75.1, 2001), same: took(2.01) },
        sites: [
          {
            name: 'ours',
            pages: { value: over },
            searches: [searched, { ...searched, found: { value: { ...found.value, bytes: 180_001 } } }],
          },
        ],
      }),
    ).toEqual(Array(6).fill('missed'));
  });

  it('are not called met where something was not measured', () => {
    const failed = { reason: 'no browser' };
    const sites = [
      {
        name: 'ours',
        pages: failed,
        searches: [searched, { ...searched, found: failed }],
      },
    ];
    expect(verdicts({ ...without, sites, ours: { ...run.ours, clean: failed } })).toEqual([
      'not measured',
      'not measured',
      'met',
      'not measured',
      'not measured',
      'not measured',
    ]);
  });
});

describe('the section of a run', () => {
  const text = section(run, machine);

  it('names size, machine and versions', () => {
    expect(text).toMatch(
      /^## 10,000 practices in 10 volumes\n\nMachine: 2 cores \(Made up\), 24 GiB, Node v24\.0\.0; load 0\.0 before the run\. Beside: Hugo 0\.111\.3, /,
    );
    expect(headingOf({ practices: 1000, volumeSize: 1000 })).toBe('## 1,000 practices in one volume');
  });

  it('gives seconds, the ratio to Hugo with Pagefind, and memory', () => {
    expect(text).toContain('| our build, clean | 300.0 | 2.00 | 1,900 | 3,800 |');
    expect(text).toContain('| Hugo + Pagefind | 150.0 | 1.00 | 500 | 1,000 |');
    expect(text).toContain('| clean build, to Hugo + Pagefind | ≤ 2.00 × | 2.00 × | met |');
  });

  it('says why another one failed, in one cell and without a path of the machine', () =>
    expect(text).toContain('| bare Astro | node astro.mjs / build: SIGABRT | – | – | – |'));

  it('says of one search that found nothing, and gives the others', () => {
    const nothing = { ...searched, words: 'land title', found: { reason: 'nothing was found\n  at once' } };
    const both = section({ ...run, sites: [{ ...run.sites[0]!, searches: [searched, nothing] }] }, machine);
    expect(both).toContain('| ours, all volumes | payments | 161.0 | 22 | 0.9 | 7.6 |');
    expect(both).toContain('| ours, all volumes | land title | nothing was found | – | – | – |');
  });

  it('has no ratios where Hugo is not found', () => {
    const alone = section(without, machine);
    expect(alone).toContain('| our build, clean | 300.0 | – | 1,900 | 3,800 |');
    expect(alone).toContain('| Hugo | not found | – | – | – |');
  });
});

describe('the results', () => {
  const small = '## 200 practices in 2 volumes\n\nsmall\n';
  const large = '## 10,000 practices in 10 volumes\n\nlarge\n';
  const headings = (text: string) => text.match(/^## \d.*$/gm);

  it('are kept by size, smallest first, whatever the order of the runs', () => {
    const results = withSection(withSection('', large), small);
    expect(headings(results)).toEqual(['## 200 practices in 2 volumes', '## 10,000 practices in 10 volumes']);
    expect(results).toBe(withSection(withSection('', small), large));
  });

  it('lose only the section of the same size to a run', () => {
    const results = withSection(withSection(withSection('', large), small), small.replace('small', 'newer'));
    expect(headings(results)).toHaveLength(2);
    expect(results).toContain('large');
    expect(results).toContain('newer');
    expect(results).not.toContain('\nsmall\n');
  });

  it('have their introduction once', () => expect(withSection(withSection('', small), large).match(/^# /gm)).toHaveLength(1));
});
