import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../scripts/lib/buildSites.ts';
import { siteIn } from '../../scripts/lib/entry.ts';
import { madeFrom, movedSince } from '../../scripts/lib/edition/made.ts';
import { digestsOf } from '../../scripts/lib/edition/volumeFiles.ts';
import { fingerprint } from '../../scripts/lib/fingerprint.ts';
import { fileChanges } from '../../src/domain/editions.ts';
import { inVolume, readChanges, readManifest } from '../../src/files/editions.ts';
import { readPracticesWithText } from '../../src/files/records.ts';
import { readVolumes } from '../../src/files/volumes.ts';
import { attributes, read } from './site.ts';

const root = process.cwd();
const volumes = readVolumes(root);
const published = volumes.filter(({ status }) => status === 'published').map(({ number }) => number);
const open = volumes.filter(({ status }) => status !== 'published').map(({ number }) => number);
const pagesOf = (number: number) => [`volumes/${number}/index.html`, `ar/volumes/${number}/index.html`];

// That the content is as published is held by the check of it (`tests/rules/all.test.ts`). What was built can only be held
// against the manifest by the code that built it.
describe.runIf(published.length > 0).each(published)('the published volume %d', (number) => {
  const manifest = readManifest(root, number)!;

  it.skipIf(movedSince(manifest.made, madeFrom(root, number)).length > 0)('is built into the bytes of its manifest', () => {
    const entry = entryOf(root, `volume-${number}`, fingerprint(root, `volume-${number}`));
    expect(fileChanges(manifest.built, digestsOf(root, relative(root, siteIn(entry))))).toEqual([]);
  });

  it.each(pagesOf(number))('says on %s when it was published, how it is cited, what is new and where it falls short', (page) => {
    const html = read(page);
    const links = attributes(html, 'href');
    for (const part of ['id="edition"', 'id="errata"', `Edition ${manifest.edition}`]) expect(html).toContain(part);
    for (const file of ['manifest.json', 'CITATION.cff']) expect(links).toContain(`/volumes/${number}/${file}`);
    expect(links).toContain('/feeds/errata.xml');
    for (const { reason } of volumes.find((volume) => volume.number === number)!.signedOff) expect(html).toContain(reason);
  });

  it('compares itself with the volume before', () => {
    const first = readChanges(root, number)!.editions.at(-1)!;
    const before = first.kind === 'first' ? first.before : undefined;
    expect(read(pagesOf(number)[0]!).includes('<table>')).toBe(before !== undefined);
  });

  it.each(['manifest.json', 'CITATION.cff'])('serves %s as it was frozen', (file) =>
    expect(read(`volumes/${number}/${file}`)).toBe(readFileSync(inVolume(number, file), 'utf8')),
  );

  it('has a citation that names its edition', () =>
    expect(parse(read(`volumes/${number}/CITATION.cff`))).toMatchObject({
      'cff-version': '1.2.0',
      version: manifest.edition,
      'date-released': manifest.date,
    }));
});

describe.runIf(open.length > 0).each(open)('the open volume %d', (number) => {
  it('claims no edition', () => {
    for (const page of pagesOf(number)) expect(read(page)).not.toContain('id="edition"');
    for (const file of ['manifest.json', 'CITATION.cff']) expect(existsSync(join('dist/volumes', String(number), file))).toBe(false);
  });
});

it('the feed of corrections has every erratum of what is published', () => {
  const practices = readPracticesWithText(root, published).flatMap(({ practice }) => practice.record.errata);
  const own = volumes.filter(({ number }) => published.includes(number)).flatMap(({ errata }) => errata);
  expect(read('feeds/errata.xml').match(/<item>/g)?.length ?? 0).toBe(practices.length + own.length);
});

it('a practice with an erratum says so at the top, and each erratum has an address', () => {
  for (const { practice } of readPracticesWithText(root, published).filter(({ practice: { record } }) => record.errata.length > 0)) {
    const html = read(`volumes/${practice.volume}/${practice.slug}/index.html`);
    expect(html).toContain('href="#errata"');
    practice.record.errata.forEach((_, i) => expect(html).toContain(`id="erratum-${i + 1}"`));
  }
});
