import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { syntheticVolume, volumesOf, writeCorpus } from '../../../../scripts/lib/bench/corpus.ts';
import { readPatterns } from '../../../../scripts/lib/bench/patterns.ts';
import { photo } from '../../../../scripts/lib/bench/photo.ts';
import { madeUpName, syntheticPractice } from '../../../../scripts/lib/bench/synthetic.ts';
import { filesBelow } from '../../../../scripts/lib/fingerprint.ts';
import { interfaceLanguages } from '../../../../src/files/interface.ts';
import { content, VOLUME } from '../../../fixtures/content.ts';

const root = process.cwd();
const patterns = readPatterns(root);
const range = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('made-up practices', () => {
  it('pass every rule of the check, in volumes of the size asked for', async () => {
    const made = content();
    rmSync(join(made.root, 'content/volumes'), { recursive: true });
    await writeCorpus(root, made.root, { practices: 12, volumeSize: 8 });
    expect(made.check()).toEqual([]);
    const files = filesBelow(made.root, 'content/volumes');
    expect(files.filter((file) => file.endsWith('index.mdx') && file.startsWith('content/volumes/1/'))).toHaveLength(8);
    expect(files.filter((file) => file.endsWith('index.mdx') && file.startsWith('content/volumes/2/'))).toHaveLength(4);
    expect(files).toContain(VOLUME);
    expect(files.filter((file) => file.endsWith('.jpg'))).toHaveLength(2);
  });

  const all = range(200).map((n) => syntheticPractice(patterns, n));

  it('differ in address and title, even those of one pattern', () => {
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(200);
    expect(new Set(all.map(({ text }) => /^title: .*$/m.exec(text)![0])).size).toBe(200);
  });

  it('take every real practice as a pattern', () => {
    const names = new Set(all.map(({ slug }) => slug.replace(/^p\d+-/, '')));
    expect(names.size).toBe(patterns.length);
  });

  it('are translated in a tenth, into every further language of the interface, and have a picture in a tenth', () => {
    const translated = all.filter(({ translations }) => translations.size > 0);
    expect(translated).toHaveLength(20);
    expect([...translated[0]!.translations.keys()]).toEqual(interfaceLanguages().filter((language) => language !== 'en'));
    const pictured = all.filter(({ text }) => text.includes('](./photo.jpg)'));
    expect(pictured).toHaveLength(20);
    expect(pictured.every(({ hasPhoto }) => hasPhoto)).toBe(true);
  });

  it('have names that are found once', () => {
    expect(new Set(range(10_000).map(madeUpName)).size).toBe(10_000);
    expect(madeUpName(0)).toMatch(/^[A-Z][a-z]{7}$/);
  });
});

describe('made-up pictures', () => {
  it('are the same for a number and differ between numbers', async () => {
    const [a, again, b] = await Promise.all([photo(1), photo(1), photo(2)]);
    expect(a.equals(again)).toBe(true);
    expect(a.equals(b)).toBe(false);
  });
});

describe('made-up volumes', () => {
  it('are as many as it takes', () => {
    expect(volumesOf({ practices: 10_000, volumeSize: 1000 })).toBe(10);
    expect(volumesOf({ practices: 1001, volumeSize: 1000 })).toBe(2);
  });

  it('take practices of any year in the newest schema', () => {
    const real =
      'number: 1\nschema: 1\ntitle: { en: Foundations }\nstatus: published\nyears: { from: 1980, to: 2009 }\nlanguages: [en]\n' +
      'dates: { opened: 2026-11-25, published: 2026-12-01 }\nsignedOff: []\n';
    expect(syntheticVolume(real, 7, ['en', 'ar'])).toBe(
      'number: 7\ntitle:\n  en: Foundations 7\nstatus: open\nyears:\n  from: 1980\nlanguages:\n  - en\n  - ar\ndates:\n  opened: 2026-11-25\n',
    );
  });
});
