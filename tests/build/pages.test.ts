import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { attributes, fileOf, files, pages, practicePages, read, textOf } from './site.ts';

const all = new Set(files);

describe('links', () => {
  const ids = new Map(pages.map((page) => [page, new Set(attributes(read(page), 'id'))]));

  it('lead to a file and a place that exist', () => {
    const broken: string[] = [];
    for (const page of pages) {
      for (const link of [...attributes(read(page), 'href'), ...attributes(read(page), 'src'), ...attributes(read(page), 'action')]) {
        if (/^(https?:|mailto:|data:)/.test(link)) continue;
        const target = link.startsWith('#') ? page : fileOf(link);
        const fragment = link.split('#')[1];
        if (!all.has(target) || (fragment && !ids.get(target)?.has(fragment))) broken.push(`${page} → ${link}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('never repeat an id on a page', () => {
    const doubled = pages.filter((page) => attributes(read(page), 'id').length !== ids.get(page)!.size);
    expect(doubled).toEqual([]);
  });
});

/** Pages of fit are 193 of one kind and long: one in twenty is read. */
const isRead = (page: string, i: number) => !/(^|\/)fit\/[a-z]{3}\//.test(page) || i % 20 === 0;

describe('every page', () => {
  it('has a title of its own', () => {
    const titles = pages.map((page) => `${attributes(read(page), 'lang')[0]}: ${textOf(read(page), 'title')}`);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Astro writes void elements and boolean attributes in its own, valid way.
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        // Safari drops the list role where list-style is none; the role brings it back.
        'no-redundant-role': 'off',
        'prefer-native-element': 'off',
        // The doctype is written in lower case.
        'doctype-style': 'off',
        // Data blocks (JSON-LD) are no scripts that could be loaded from elsewhere.
        'require-sri': 'off',
        'no-inline-style': 'error',
        // Headings in Arabic have ids in Arabic, with vowel marks; HTML allows them.
        'valid-id': ['error', { relaxed: true }],
      },
    });
    const problems: string[] = [];
    for (const page of pages.filter(isRead)) {
      const report = await validator.validateString(read(page), page);
      for (const { messages } of report.results)
        problems.push(...messages.slice(0, 3).map((m) => `${page}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
    }
    expect(problems.slice(0, 20)).toEqual([]);
  }, 180_000);

  it('shows no trace of a missing value', () => {
    const traces = pages.filter((page) =>
      /\[object |>undefined<|\bNaN\b|>null<|\{[a-z]\w*\}|[Ll]orem ipsum/.test(read(page).replace(/<script[\s\S]*?<\/script>/g, '')),
    );
    expect(traces).toEqual([]);
  });

  it('names no path of the machine that built it', () => {
    const marks = [process.cwd(), '.cache/', 'node_modules'];
    const text = files.filter((file) => /\.(html|js|css|json|xml|csv|txt|bib|ris)$/.test(file) && !file.includes('pagefind'));
    expect(text.filter((file) => marks.some((mark) => read(file).includes(mark)))).toEqual([]);
  });

  it('loads nothing from elsewhere and runs no inline script', () => {
    const foreign = pages.filter(
      (page) =>
        attributes(read(page), 'src').some((src) => /^(https?:)?\/\//.test(src)) ||
        /<script(?![^>]*(?:src=|application\/ld\+json))/.test(read(page)),
    );
    expect(foreign).toEqual([]);
  });
});

describe('a practice page', () => {
  const parts = [
    'class="glance"',
    'id="needs"',
    'id="transfers"',
    'id="results"',
    'id="cost-table"',
    'id="takeaways"',
    'id="claims"',
    'id="evidence"',
    'id="sources"',
    'id="cite"',
    'id="related"',
    'href="/contribute/new/?of=',
    '.bib"',
    '.ris"',
    '.csl.json"',
    'application/ld+json',
    '<sup><a href="#source-',
  ];

  it.each(practicePages)('%s has every part', (page) => {
    const html = read(page);
    const language = attributes(html, 'lang')[0];
    const missing = parts.filter(
      (part) =>
        !html.includes(
          language === 'en' ? part : part.replace('/contribute/', `/${language}/contribute/`).replace('id="results"', 'id="results-table"'),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('exists for every practice of the data file', () => {
    const { practices } = JSON.parse(read('api/practices.json')) as { practices: { slug: string; volume: number }[] };
    expect(practices.length).toBeGreaterThanOrEqual(24);
    expect(practices.filter(({ slug, volume }) => !all.has(`volumes/${volume}/${slug}/index.html`))).toEqual([]);
  });
});
