import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { browserWithSite, DESKTOP, PHONE } from './browser.ts';

const open = browserWithSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const kinds = [
  '/',
  '/practices/',
  '/practices/?q=payment&region=africa',
  '/practices/?q=xylophone',
  '/practices/?minimum=voice&minimum=no-esign',
  '/volumes/',
  '/volumes/1/',
  '/volumes/2/prozorro-e-procurement/',
  '/volumes/3/australia-robodebt/',
  '/sectors/',
  '/evidence/3/',
  '/countries/',
  '/countries/est/',
  '/fit/',
  '/fit/tcd/',
  '/requirements/',
  '/requirements/registers/',
  '/about/coverage/',
  '/about/links/',
  '/countries/pse/',
  '/survey/',
  '/survey/?c=rwa&c=est&c=africa&c=world&index=egdi',
  '/regions/arab/',
  '/without/',
  '/without/voice/',
  '/transfers/',
  '/contribute/',
  '/contribute/format/',
  '/compare/',
  '/compare/?p=kenya-ecitizen&p=rwanda-irembo&p=e-albania-online-only',
  '/data/',
  '/about/methods/',
  '/404.html',
];

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  const pages = kinds.flatMap((path) => (path === '/404.html' || /volumes\/\d+\/./.test(path) ? [path] : [path, `/ar${path}`]));

  it.each(pages)('finds nothing on %s', async (path) => {
    const { page, close } = await open(path, { colorScheme, bypassCSP: true, viewport: colorScheme === 'light' ? DESKTOP : PHONE });
    if (path.includes('?')) await page.locator('[data-results]:not([hidden]), [data-figure]:not([hidden]), table.compare').waitFor();
    if (path.endsWith('/compare/')) await page.locator('.shortlist').waitFor();
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    if (path.endsWith('/fit/tcd/')) await page.locator('.asks select').first().waitFor();
    await page.evaluate(axe);
    const violations = await page.evaluate(
      (tags) =>
        (globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> } }).axe
          .run(document, { runOnly: tags })
          .then((result) => result.violations),
      TAGS,
    );
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`)
            .join(' | ')}`,
      ),
    ).toEqual([]);
    await close();
  });
});
