import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { practicePageBytes } from '../../../../scripts/lib/bench/pageBytes.ts';
import { openWire } from '../../../../scripts/lib/bench/wire.ts';

const PAGE = '<link rel="stylesheet" href="/_assets/a.css"><p>Text</p>';
const STYLE = 'p { color: red }';

/** A site with a short practice and a long one, their style sheet, and a part of an index. */
function site(): string {
  const folder = mkdtempSync(join(tmpdir(), 'compendium-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('volumes/1/short/index.html', PAGE);
  write('volumes/1/long/index.html', `${PAGE}<p>${'A longer text, in many words. '.repeat(3)}</p>`);
  write('volumes/1/index.html', 'x'.repeat(9000));
  write('_assets/a.css', STYLE);
  write('part.pf_index', 'as it is');
  return folder;
}
const compressed = (text: string) => brotliCompressSync(text).length;

it('a page weighs what it weighs over the wire, alone and with its style sheet', () => {
  const { largest, median } = practicePageBytes(site());
  expect(median).toEqual({ html: compressed(PAGE), firstVisit: compressed(PAGE) + compressed(STYLE) });
  expect(largest.html).toBeGreaterThan(median.html);
});

it('a site is served compressed, and all that was sent is counted from the moment when a line is taken', async () => {
  const wire = await openWire(site());
  onTestFinished(() => wire.close());
  const page = await fetch(`${wire.address}/volumes/1/short/`);
  expect(await page.text()).toBe(PAGE);
  wire.use({ bytesPerSecond: 1000, latencyMs: 40 });
  const start = performance.now();
  const texts = await Promise.all(['/_assets/a.css', '/part.pf_index'].map(async (path) => (await fetch(wire.address + path)).text()));
  expect(texts).toEqual([STYLE, 'as it is']);
  const bytes = compressed(STYLE) + 'as it is'.length;
  expect(wire.traffic()).toEqual({ bytes, files: 2 });
  // A timer may ring a millisecond early.
  expect(performance.now() - start).toBeGreaterThan(40 + bytes - 5);
  expect((await fetch(`${wire.address}/none.js`)).status).toBe(404);
});
