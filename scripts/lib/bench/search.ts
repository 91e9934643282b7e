import type { Browser, Page } from 'playwright-core';
import { attempt, type Attempt } from './measure.ts';
import { slowPhone, thisMachine, type Line } from './line.ts';
import { madeUpName } from './synthetic.ts';
import { openWire, type Traffic, type Wire } from './wire.ts';

/** From the words to the first results on the screen. */
export interface Searched extends Traffic {
  /** On this machine. */
  readonly seconds: number;
  /** On the line of a slow phone. */
  readonly slowSeconds: number;
}

/** A way to search: the page to open, and what asks there and waits for the first results. */
export interface Way {
  readonly place: string;
  readonly path: string;
  readonly ask: (page: Page, words: string) => Promise<unknown>;
}

/** In most texts, in some, and in one only: the name of the first practice. */
export const QUERIES = ['payments', 'land title', madeUpName(0)] as const;

const PATIENCE = { timeout: 60_000 };

/** As a reader does: types, and sees a practice. */
const typeWords: Way['ask'] = async (page, words) => {
  await page.locator('form[data-index] input').fill(words);
  const answer = page.locator('[data-results] :is([data-practice], .none)').first();
  await answer.waitFor(PATIENCE);
  if ((await answer.getAttribute('data-practice')) === null) throw new Error('nothing was found');
};

export const ourWays: readonly Way[] = [
  { place: 'ours, all volumes', path: '/practices/', ask: typeWords },
  { place: 'ours, one volume', path: '/volumes/1/', ask: typeWords },
];

/** Through Pagefind’s own interface, with as many results as ours shows, and nothing drawn. */
export const pagefindWay = (place: string): Way => ({
  place,
  path: '/volumes/1/',
  ask: (page, words) =>
    page.evaluate(`import('/pagefind/pagefind.js').then(async (pagefind) => {
      const { results } = await pagefind.search(${JSON.stringify(words)});
      if (results.length === 0) throw new Error('nothing was found');
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
    })`),
});

/** One search by a reader who has only the page, over a line. */
async function searchOnce(browser: Browser, wire: Wire, way: Way, words: string, line: Line): Promise<Traffic & { seconds: number }> {
  const context = await browser.newContext({ baseURL: wire.address });
  try {
    const page = await context.newPage();
    wire.use(thisMachine);
    await page.goto(way.path, { waitUntil: 'networkidle', ...PATIENCE });
    wire.use(line);
    const start = performance.now();
    await way.ask(page, words);
    return { ...wire.traffic(), seconds: (performance.now() - start) / 1000 };
  } finally {
    await context.close();
  }
}

/** A search on this machine and on a slow line. */
async function searchTwice(browser: Browser, wire: Wire, way: Way, words: string): Promise<Searched> {
  // Once for nothing: a host has its files compressed before the reader comes.
  await searchOnce(browser, wire, way, words, thisMachine);
  const { seconds } = await searchOnce(browser, wire, way, words, thisMachine);
  const { seconds: slowSeconds, ...traffic } = await searchOnce(browser, wire, way, words, slowPhone);
  return { seconds, slowSeconds, ...traffic };
}

/** One search, or why there is no result. */
export interface SearchFacts {
  readonly place: string;
  readonly words: string;
  readonly found: Attempt<Searched>;
}

/**
 * Searches a built site in Chromium for each of {@link QUERIES}.
 * @param folder the site
 */
export async function measureSearch(browser: Browser, folder: string, way: Way): Promise<SearchFacts[]> {
  const wire = await openWire(folder);
  const facts: SearchFacts[] = [];
  try {
    for (const words of QUERIES)
      facts.push({ place: way.place, words, found: await attempt(() => searchTwice(browser, wire, way, words)) });
    return facts;
  } finally {
    wire.close();
  }
}
