import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import type { Size } from './corpus.ts';
import { after, attempt, measure, type Attempt } from './measure.ts';
import { measureOurs, ourProject, type Ours } from './ours.ts';
import type { Outsider, Source, Tools } from './outsider.ts';
import { OUTSIDERS } from './outsiders.ts';
import { practicePageBytes } from './pageBytes.ts';
import { fieldNames } from './plain.ts';
import { measureSearch, ourWays, pagefindWay, QUERIES, type SearchFacts, type Way } from './search.ts';

/** What was measured of a finished site. */
export interface SiteFacts {
  readonly name: string;
  readonly pages: Attempt<ReturnType<typeof practicePageBytes>>;
  readonly searches: readonly SearchFacts[];
}

/** What another generator took, alone and with its index; the second only where another program makes it over a finished site. */
export interface OutsiderFacts {
  readonly outsider: Outsider;
  readonly version: string | undefined;
  readonly alone: Attempt;
  readonly indexed: Attempt | undefined;
}

export interface Run {
  readonly size: Size;
  readonly ours: Ours;
  readonly outsiders: readonly OutsiderFacts[];
  readonly sites: readonly SiteFacts[];
}

type Log = (line: string) => void;

/** Without a browser every search has the same reason to be missing. */
const searchesIn = (browser: Attempt<Browser>, folder: string, way: Way): Promise<SearchFacts[]> | SearchFacts[] =>
  'value' in browser ? measureSearch(browser.value, folder, way) : QUERIES.map((words) => ({ place: way.place, words, found: browser }));

async function factsOf(browser: Attempt<Browser>, name: string, folder: string, ways: readonly Way[]): Promise<SiteFacts> {
  const searches: SearchFacts[] = [];
  for (const way of ways) searches.push(...(await searchesIn(browser, folder, way)));
  return { name, pages: await attempt(() => practicePageBytes(folder)), searches };
}

/** Builds with one outsider. @param folder where it may work */
async function runOutsider(outsider: Outsider, folder: string, source: Source, tools: Tools): Promise<OutsiderFacts> {
  const version = outsider.version(tools);
  if (version === undefined) return { outsider, version, alone: { reason: 'not found' }, indexed: undefined };
  const alone = await attempt(() => {
    mkdirSync(folder);
    outsider.write(folder, source, tools);
    return measure(outsider.generate(tools), folder);
  });
  const { index } = outsider;
  if (!index || 'reason' in alone) return { outsider, version, alone, indexed: undefined };
  return { outsider, version, alone, indexed: await attempt(async () => after(alone.value, await measure(index(tools), folder))) };
}

/** Says at once why something failed: the report has room for one line of it. */
function complain(log: Log, { outsider, alone, indexed }: OutsiderFacts): void {
  for (const result of [alone, indexed]) if (result && 'reason' in result) log(`${outsider.name}: ${result.reason.trim()}`);
}

async function runAll(temporary: string, browser: Attempt<Browser>, size: Size, tools: Tools, log: Log): Promise<Run> {
  const own = join(temporary, 'ours');
  log(`writing ${size.practices} practices`);
  await ourProject(tools.root, own, size);
  const ours = await measureOurs(own, log);
  log('our bytes');
  const sites = [await factsOf(browser, 'ours', join(own, 'dist'), ourWays)];
  const outsiders: OutsiderFacts[] = [];
  for (const outsider of OUTSIDERS) {
    log(outsider.name);
    const folder = join(temporary, 'outsider');
    const facts = await runOutsider(outsider, folder, { root: own, fields: fieldNames(tools.root) }, tools);
    complain(log, facts);
    outsiders.push(facts);
    if ('value' in (facts.indexed ?? facts.alone))
      sites.push(await factsOf(browser, outsider.name, join(folder, outsider.site), [pagefindWay(`${outsider.name}, all volumes`)]));
    rmSync(folder, { recursive: true, force: true });
  }
  return { size, ours, outsiders, sites };
}

/**
 * Measures everything once, in a temporary folder that goes at the end.
 * @param log is told what comes next
 */
export async function runBench(size: Size, tools: Tools, log: Log): Promise<Run> {
  const temporary = mkdtempSync(join(tmpdir(), 'compendium-bench-'));
  const browser = await attempt(launchChromium);
  try {
    return await runAll(temporary, browser, size, tools, log);
  } finally {
    if ('value' in browser) await browser.value.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}
