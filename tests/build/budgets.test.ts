import { describe, expect, it } from 'vitest';
import { budgets } from '../../scripts/lib/budgets.ts';
import { interfaceLanguages } from '../../src/files/interface.ts';
import { attributes, files, pages, practicePages, read, roughSize, wireSize } from './site.ts';

const { firstVisit: FIRST_VISIT, nextPage: NEXT_PAGE, plainPage: PLAIN_PAGE, image: IMAGE, form: FORM } = budgets;
/** Of so many pages the exact size is taken, whatever it is. */
const LARGEST = 30;
/** A page below this by the rough measure cannot break a budget, its sheet and scripts included. */
const SURE = 15_000;

const assets = (page: string): string[] => {
  const html = read(page);
  const styles = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map((match) => match[1]!);
  return [
    ...styles,
    ...attributes(html, 'src')
      .filter((src) => src.endsWith('.js'))
      .map((src) => src.slice(1)),
  ];
};

/** Scripts and what they load at once, each once. */
function withImports(scripts: readonly string[]): string[] {
  const all = new Set(scripts);
  for (const file of all)
    if (file.endsWith('.js'))
      for (const [, name] of read(file).matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) all.add(`_assets/${name}`);
  return [...all];
}

const worst = (sizes: readonly (readonly [string, number])[]) =>
  [...sizes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([page, size]) => `${size} ${page}`);

/** The pages whose exact size is worth taking: the largest by a rough measure, and all that may be too large. */
const largest = (all: readonly string[]): string[] =>
  all
    .map((page) => [page, roughSize(page)] as const)
    .sort((a, b) => b[1] - a[1])
    .filter(([, size], i) => i < LARGEST || size > SURE)
    .map(([page]) => page);

describe('bytes over the wire', () => {
  const next = practicePages.map((page) => [page, wireSize(page)] as const);
  const first = practicePages.map((page) => [page, wireSize(page) + assets(page).reduce((sum, file) => sum + wireSize(file), 0)] as const);

  it('of a practice on a first visit stay within 25 kB and three requests', () => {
    console.info(`first visit, worst ten:\n${worst(first).join('\n')}`);
    expect(first.filter(([, size]) => size > FIRST_VISIT)).toEqual([]);
    expect(practicePages.filter((page) => assets(page).length > 2)).toEqual([]);
  });

  it('of the next practice stay within 12 kB', () => expect(next.filter(([, size]) => size > NEXT_PAGE)).toEqual([]));

  it('of any other page stay within 25 kB', () => {
    const sizes = largest(pages.filter((page) => !practicePages.includes(page))).map((page) => [page, wireSize(page)] as const);
    console.info(`other pages, worst ten:\n${worst(sizes).join('\n')}`);
    expect(sizes.filter(([, size]) => size > PLAIN_PAGE)).toEqual([]);
  });

  it('of a country and of the Survey on a first visit stay within 25 kB', () => {
    const all = pages.filter((page) => /^(\w{2}\/)?(countries\/\w{3}|survey)\/index\.html$/.test(page));
    const sizes = largest(all).map((page) => [page, wireSize(page) + assets(page).reduce((sum, file) => sum + wireSize(file), 0)] as const);
    console.info(`countries and Survey, worst ten:\n${worst(sizes).join('\n')}`);
    expect(all.length).toBeGreaterThan(2 * 193);
    expect(sizes.filter(([, size]) => size > FIRST_VISIT)).toEqual([]);
  });

  it.each(interfaceLanguages())('of the form in %s, code and words, stay within 120 kB', (language) => {
    const page = `${language === 'en' ? '' : `${language}/`}contribute/new/index.html`;
    const all = [page, ...withImports(assets(page)), `interface/form/${language}.json`];
    const size = all.reduce((sum, file) => sum + wireSize(file), 0);
    console.info(`form, ${language}: ${size}`);
    expect(all.length).toBeGreaterThan(5);
    expect(size).toBeLessThanOrEqual(FORM);
  });

  it('of a picture stay within 60 kB', () =>
    expect(files.filter((file) => /\.(avif|webp|jpe?g|png)$/.test(file) && wireSize(file) > IMAGE)).toEqual([]));
});
