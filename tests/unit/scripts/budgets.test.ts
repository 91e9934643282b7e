import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assetsIn, budgets, overBudget } from '../../../scripts/lib/budgets.ts';
import { content } from '../../fixtures/content.ts';

/** Text that hardly shrinks: its size over the wire is known to within a few bytes. */
const noise = (bytes: number) =>
  randomBytes(Math.ceil((bytes * 4) / 3))
    .toString('base64')
    .slice(0, Math.ceil((bytes * 4) / 3));
const page = (bytes: number) =>
  `<link rel="stylesheet" href="/base/_assets/a.css"><script src="/base/_assets/b.js"></script>${noise(bytes)}`;

/** Files over their budget in a built site. */
const over = (files: Record<string, string | Buffer>) => {
  const { root, write } = content();
  for (const [path, text] of Object.entries(files)) write(`built/${path}`, text);
  return overBudget(`${root}/built`).map((line) => line.replace(/: \d+ of/, ' of'));
};

const PRACTICE = 'volumes/1/land/index.html';
const assets = (css: number, js: number) => ({ '_assets/a.css': noise(css), '_assets/b.js': noise(js) });

describe('the budgets of a built volume', () => {
  it('hold for a small site', () =>
    expect(over({ [PRACTICE]: page(5000), 'volumes/1/index.html': page(20_000), ...assets(5000, 5000) })).toEqual([]));
  it('count style sheet and scripts on a first visit', () =>
    expect(over({ [PRACTICE]: page(8000), ...assets(10_000, 9000) })).toEqual([`${PRACTICE} of ${budgets.firstVisit}`]));
  it('count a practice alone on the next', () =>
    expect(over({ [`ar/${PRACTICE}`]: page(13_000), ...assets(10, 10) })).toEqual([`ar/${PRACTICE} of ${budgets.nextPage}`]));
  it('count other pages and pictures', () =>
    expect(over({ 'volumes/1/index.html': page(26_000), 'volumes/1/card.png': randomBytes(61_000), ...assets(10, 10) })).toEqual([
      `volumes/1/card.png of ${budgets.image}`,
      `volumes/1/index.html of ${budgets.plainPage}`,
    ]));
});

it('finds what a page loads, below a path too, and no data block', () =>
  expect(assetsIn(`${page(0)}<script type="application/ld+json">{}</script><img src="/a.png">`)).toEqual(['a.css', 'b.js']));
