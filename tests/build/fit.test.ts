import { describe, expect, it } from 'vitest';
import { verdictOf, type Reason } from '../../src/domain/fit.ts';
import type { ConditionsJson } from '../../src/exports/conditions.ts';
import { readFitRules } from '../../src/files/conditions.ts';
import { files, read } from './site.ts';

const countryPages = files.filter((file) => /^fit\/[a-z]{3}\/index\.html$/.test(file));
const { verdicts } = readFitRules();

interface Shown {
  readonly slug: string;
  readonly verdict: string;
  readonly reasons: Reason[];
  /** Reasons that name no source although something is on record. */
  readonly unsourced: number;
}

/** What a page says of each practice, read back from its HTML. */
function shownOn(page: string): Shown[] {
  const items = read(page)
    .split(/<li class="fit /)
    .slice(1);
  return items.map((item) => {
    const [, slug, verdict] = /data-practice="([^"]+)" data-verdict="([^"]+)"/.exec(item)!;
    const parts = item.split(/<li class="(?=met|partly|missing|unknown)/).slice(1);
    const reasons = parts.map((part): Reason => {
      const [, key, need, status] = /data-key="([^"]+)" data-need="([^"]+)" data-status="([^"]+)"/.exec(part)!;
      const substitute = part.includes('data-substitute') ? 'shown' : undefined;
      return { key, need, status, substitute } as Reason;
    });
    const unsourced = parts.filter((part) => !part.includes('data-status="unknown"') && !/<small>[^<]*\d{4}<\/small>/.test(part)).length;
    return { slug: slug!, verdict: verdict!, reasons, unsourced };
  });
}

describe('pages of fit', () => {
  it('exist for every Member State, in every language', () => {
    expect(countryPages).toHaveLength(193);
    expect(files.filter((file) => /^ar\/fit\/[a-z]{3}\/index\.html$/.test(file))).toHaveLength(193);
  });

  it('say or count a verdict on every practice, which the reasons shown entail, each with source and year', () => {
    const practices = (JSON.parse(read('api/practices.json')) as { practices: unknown[] }).practices.length;
    const faults: string[] = [];
    for (const page of countryPages) {
      const shown = shownOn(page);
      const more = [...read(page).matchAll(/data-more="(\d+)"/g)].reduce((sum, [, n]) => sum + Number(n), 0);
      if (shown.length + more !== practices) faults.push(`${page}: ${String(shown.length)} practices and ${String(more)} more`);
      for (const { slug, verdict, reasons, unsourced } of shown) {
        if (verdictOf(reasons, verdicts) !== verdict) faults.push(`${page} ${slug}: ${verdict} does not follow`);
        if (reasons.length < 3 || reasons.length > 5) faults.push(`${page} ${slug}: ${String(reasons.length)} reasons`);
        if (unsourced > 0) faults.push(`${page} ${slug}: ${String(unsourced)} without source or year`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('agree with the conditions in the data file', () => {
    for (const page of countryPages.filter((_, i) => i % 10 === 0)) {
      const { conditions } = JSON.parse(read(`api/conditions/${page.slice(4, 7)}.json`)) as ConditionsJson;
      const status = new Map(conditions.map((condition) => [condition.key, condition.status]));
      for (const { reasons } of shownOn(page))
        for (const reason of reasons) expect(reason.status, `${page} ${reason.key}`).toBe(status.get(reason.key));
    }
  });

  it('say of what is missing how others did without, named and linked, where some practice tells', () => {
    const others = countryPages.map((page) => ({ page, parts: read(page).split('<small class="substitute others">').slice(1) }));
    expect(others.filter(({ parts }) => parts.length > 0).length).toBeGreaterThan(50);
    for (const { page, parts } of others)
      for (const part of parts) expect(part.split('</small>')[0], page).toMatch(/<a [^>]*href="\/volumes\/\d+\/[^"]+\/"/);
  });
});

describe('documents of a country', () => {
  const meetsOn = (iso3: string) =>
    [...read(`countries/${iso3}/index.html`).matchAll(/<small class="meets">[^<]*<a href="\/requirements\/([^/]+)\/"/g)].map(
      (match) => match[1],
    );

  it('that only the World Bank records show what they meet, as the conditions have it', () => {
    expect(meetsOn('tcd')).toContain('law-data-protection');
    for (const page of countryPages) {
      const iso3 = page.slice(4, 7);
      // Recorded documents alone; a file of our own may list an old law beside the one that counts.
      if (!read(`countries/${iso3}/index.html`).includes('Nothing has been collected yet')) continue;
      const { conditions } = JSON.parse(read(`api/conditions/${iso3}.json`)) as ConditionsJson;
      const there = new Set(conditions.filter(({ status }) => status === 'met' || status === 'partly').map(({ key }) => key));
      expect(
        meetsOn(iso3).filter((key) => !there.has(key!)),
        iso3,
      ).toEqual([]);
    }
  });

  it('of our own name the requirement that a policy can meet, as the country’s condition, not as the document’s', () => {
    const html = read('countries/ken/index.html');
    expect(html).toMatch(/data-requirement="strategy"[^>]*>[^<]*<a href="\/requirements\/strategy\/"/);
  });
});
