import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributes, files, pages, read } from './site.ts';

/** Rows of a reference file as they stand there, read without the project’s own reader. No cell of these holds a comma. */
function table(name: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(join(process.cwd(), 'content', 'reference', `${name}.csv`), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = head!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, cell])));
}

const egdi = table('egdi');
const govtech = table('govtech');
const connectivity = table('connectivity');
const ranked = (year: string) => egdi.filter((row) => row['year'] === year && row['status'] === 'ranked').length;

/** Large and small, old and new Member States, some with gaps, some with values that look wrong and are not. */
const TWENTY = 'AFG AND BRA CMR CAF DNK EST FSM IND KEN KOR LBY MNE NIC PLW RWA SOM SSD TUV USA'.split(' ');

const pageOf = (iso3: string, language = '') => read(`${language}countries/${iso3.toLowerCase()}/index.html`);
const sectionOf = (html: string, id: string) => new RegExp(`<section aria-labelledby="${id}">([\\s\\S]*?)</section>`).exec(html)?.[1] ?? '';
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
/** Cells of the rows of the first table. */
const rowsOf = (html: string) =>
  [.../<tbody>([\s\S]*?)<\/tbody>/.exec(html)![1]!.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map((row) =>
    [...row[1]!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map((cell) => textOf(cell[1]!)),
  );

/** A figure of a file, rounded as its decimals stand there: halves go up, whatever the binary number makes of them. */
const figure = (text: string | undefined, digits: number) =>
  text === '' ? undefined : (Math.round(Number((Number(text) * 10 ** digits).toPrecision(12))) / 10 ** digits).toFixed(digits);

describe.each(TWENTY)('the page of %s', (iso3) => {
  const html = pageOf(iso3);
  const survey = sectionOf(html, 'survey');
  const own = egdi.filter((row) => row['iso3'] === iso3).reverse();

  it('has the figures of the Survey’s file in its table', () => {
    const rows = rowsOf(survey);
    expect(rows.map(([year]) => year)).toEqual(own.map((row) => row['year']));
    for (const [i, row] of own.entries()) {
      const cells = rows[i]!;
      const parts = ['osi', 'tii', 'hci', 'epi'].map((name) => figure(row[name], 4) ?? 'not known');
      if (row['status'] === 'ranked')
        expect(cells.slice(1, 3), row['year']).toEqual([figure(row['egdi'], 4), `${row['rank']} of ${ranked(row['year']!)}`]);
      else expect(cells[1], row['year']).toMatch(/^not (ranked|assessed)/);
      expect(cells.slice(-4), row['year']).toEqual(parts);
    }
  });

  it('says value, rank, number of countries and edition in one sentence', () => {
    const last = own.find((row) => row['status'] === 'ranked')!;
    expect(textOf(survey)).toContain(
      `: EGDI value ${figure(last['egdi'], 4)}, rank ${last['rank']} of ${ranked(last['year']!)}, edition ${last['year']}.`,
    );
  });

  it('draws in its chart what its table says', () => {
    const chart = /<svg class="line-chart"[\s\S]*?<\/svg>\s*<\/div>/.exec(survey)![0];
    const dots = [.../<g class="s1">([\s\S]*?)<\/g>/.exec(chart)![1]!.matchAll(/cx="([\d.]+)%" cy="([\d.]+)%"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const values = rowsOf(survey)
      .reverse()
      .filter((cells) => /^\d/.test(cells[1]!))
      .map((cells) => [((Number(cells[0]) - 2003) / 21) * 100, 100 - Number(cells[1]) * 100]);
    expect(dots).toHaveLength(values.length);
    for (const [i, [x, y]] of values.entries()) {
      expect(dots[i]![0]).toBeCloseTo(x!, 1);
      expect(dots[i]![1]).toBeCloseTo(y!, 1);
    }
  });

  it('has the figures of the GovTech file, with their edition', () => {
    const rows = govtech.filter((row) => row['iso3'] === iso3).reverse();
    const section = sectionOf(html, 'govtech');
    expect(rowsOf(section).map((cells) => [cells[0], cells[1]![0], ...cells.slice(2)])).toEqual(
      rows.map((row) => [row['year'], row['group'], ...['gtmi', 'cgsi', 'psdi', 'dcei', 'gtei'].map((name) => figure(row[name], 2))]),
    );
    const widths = [...section.matchAll(/<rect width="([\d.]+)" height="8" class="on"/g)].map((match) => Number(match[1]));
    expect(widths).toEqual(['cgsi', 'psdi', 'dcei', 'gtei'].map((name) => Math.round(Number(rows[0]![name]) * 1000) / 10));
  });

  it('has the figures of the connectivity file, each with its year', () => {
    const row = connectivity.find((candidate) => candidate['iso3'] === iso3)!;
    const text = textOf(sectionOf(html, 'profile'));
    const shown = (name: string, unit: string) => {
      const value = row[`${name}${unit === '%' ? '_pct' : '_per100'}`];
      const number = Number(value).toLocaleString('en-GB', { maximumFractionDigits: 1 });
      return value === '' ? 'not known' : `${number}${unit} \\D+, ${row[`${name}_year`]}`;
    };
    expect(text).toMatch(new RegExp(`use the internet ${shown('internet_users', '%')}`));
    expect(text).toMatch(new RegExp(`Mobile subscriptions per 100 people ${shown('mobile_cellular', '')}`));
    expect(text).toMatch(new RegExp(`Fixed broadband subscriptions per 100 people ${shown('fixed_broadband', '')}`));
    expect(text).toMatch(new RegExp(`read and write ${shown('adult_literacy', '%')}`));
  });
});

describe('countries', () => {
  it('all have a page: 193 Member States and the observer with documents', () => {
    const members = [...new Set(egdi.map((row) => row['iso3']!.toLowerCase()))];
    expect([...members, 'pse'].filter((code) => !files.includes(`countries/${code}/index.html`))).toEqual([]);
  });
  it('that the Survey does not cover say so, and show no figure for it', () => {
    const section = textOf(sectionOf(pageOf('PSE'), 'survey'));
    expect(section).toContain('193 Member States');
    expect(section).not.toMatch(/\d\.\d|rank/);
  });
  it('without a value of the newest GovTech edition say so', () =>
    expect(textOf(sectionOf(pageOf('NIC'), 'govtech'))).toContain('The dataset of 2025 has no values for Nicaragua; these are of 2022.'));
  it('have the same figures in Arabic', () => {
    for (const iso3 of TWENTY)
      expect(rowsOf(sectionOf(pageOf(iso3, 'ar/'), 'survey')).map((cells) => cells.join(' ').match(/\d\.\d{4}/g))).toEqual(
        rowsOf(sectionOf(pageOf(iso3), 'survey')).map((cells) => cells.join(' ').match(/\d\.\d{4}/g)),
      );
  });
});

describe('a rank', () => {
  const english = pages.filter((page) => /^(countries\/\w{3}|survey)\/index\.html$/.test(page));
  it('stands on no page without value, edition and number of countries', () => {
    const bare = english.flatMap((page) => {
      const text = textOf(read(page)).replace(/EGDI value \d\.\d{4}, rank \d+ of \d+, edition \d{4}/g, '');
      return [...text.matchAll(/.{0,40}\branks? \d.{0,20}/gi)].map((match) => `${page}: ${match[0]}`);
    });
    expect(bare).toEqual([]);
  });
  it('stands in no row of a table without value, edition and number of countries', () => {
    const rows = english
      .filter((page) => sectionOf(read(page), 'survey').includes('<table'))
      .flatMap((page) => rowsOf(sectionOf(read(page), 'survey')));
    const withRank = rows.filter((cells) => cells.some((cell) => / of \d+$/.test(cell)));
    expect(withRank.length).toBeGreaterThan(2000);
    expect(
      withRank.filter(([year, value, rank]) => !(/^\d{4}$/.test(year!) && /^\d\.\d{4}$/.test(value!) && /^\d+ of \d+$/.test(rank!))),
    ).toEqual([]);
  });
  it('stands in no record of a country without value, edition and number of countries', () => {
    const { survey } = JSON.parse(read('api/countries/rwa.json')) as { survey: { editions: Record<string, number | null>[] } };
    expect(survey.editions.filter((row) => row['rank'] !== null && [row['egdi'], row['year'], row['ranked']].includes(null))).toEqual([]);
    expect((JSON.parse(read('api/countries/pse.json')) as { survey: unknown }).survey).toBeNull();
  });
});

describe('the page of the Survey', () => {
  const html = read('survey/index.html');
  it('lists every country with the newest value of the file, by name and not by value', () => {
    const lists = [...html.matchAll(/<table class="survey-list[\s\S]*?<\/table>/g)].map((match) => match[0]);
    expect(lists).toHaveLength(5);
    const shown = lists.flatMap((list) =>
      [...list.matchAll(/countries\/(\w{3})\/#survey"[^>]*>[\s\S]*?<td>(\d\.\d{4})<\/td>/g)].map(([, code, value]) => [
        code!.toUpperCase(),
        value,
      ]),
    );
    const expected = egdi.filter((row) => row['year'] === '2024').map((row) => [row['iso3'], figure(row['egdi'], 4)]);
    expect(shown.sort()).toEqual(expected.sort());
    for (const list of lists) {
      const names = [...list.matchAll(/#survey"[^>]*>([^<]+)</g)].map((match) => match[1]!);
      expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
    }
  });
  it('has the mean of the world of each edition, with the number of countries', () => {
    const rows = rowsOf(sectionOf(html, 'averages'));
    for (const [year, world] of rows) {
      const values = egdi.filter((row) => row['year'] === year && row['egdi'] !== '').map((row) => Number(row['egdi']));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(world, year).toBe(`${mean.toFixed(4)} ${values.length}`);
    }
  });
  it('says what changed in each edition, and that the site is not the United Nations’', () => {
    const text = textOf(html);
    for (const year of new Set(egdi.map((row) => row['year']!))) expect(sectionOf(html, 'changes')).toMatch(new RegExp(`<dt>\\s*${year}`));
    expect(text).toContain('no publication of the United Nations');
    expect(text).toContain('UN DESA');
  });
  it('alone loads the script of the comparison', () => {
    const scripts = (page: string) => attributes(read(page), 'src').filter((src) => src.endsWith('.js'));
    expect(scripts('survey/index.html')).toHaveLength(2);
    for (const page of ['index.html', 'countries/rwa/index.html', 'practices/index.html']) expect(scripts(page), page).toHaveLength(1);
  });
  it('is found from the countries, a country and the data', () => {
    for (const page of ['countries/index.html', 'countries/rwa/index.html', 'data/index.html'])
      expect(/<main[\s\S]*<\/main>/.exec(read(page))![0], page).toContain('href="/survey/');
  });
  it('has its data as JSON and CSV', () => {
    expect(read('data/index.html')).toContain('/api/survey.json');
    const data = JSON.parse(read('api/survey.json')) as { countries: Record<string, { egdi: (number | null)[] }> };
    expect(data.countries['RWA']!.egdi.at(-1)).toBe(0.57993);
    expect(read('api/survey.csv').trimEnd().split('\r\n')).toHaveLength(1 + 193 * 12);
  });
});
