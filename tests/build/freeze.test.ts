import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifestSchema } from '../../src/schemas/edition.ts';
import { practiceText, volumeText } from '../fixtures/content.ts';
import { digest, projectCopy } from './copy.ts';

/** The project with two volumes of one practice each, so that a build takes seconds. */
const { root, run } = projectCopy((file) => !file.startsWith('content/volumes/') && !file.startsWith('tests/'));
const FOLDER = 'content/volumes/1';
const PRACTICE = `${FOLDER}/practices/land-titles/index.mdx`;
const RECORD = `${FOLDER}/volume.yaml`;

const path = (file: string) => join(root, file);
const read = (file: string) => readFileSync(path(file), 'utf8');
function write(file: string, text: string): void {
  mkdirSync(dirname(path(file)), { recursive: true });
  writeFileSync(path(file), text);
}
const content = () => digest(root, 'content');
const manifest = () => manifestSchema.parse(JSON.parse(read(`${FOLDER}/manifest.json`)));
const on = (day: string) => ({ env: { SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000) } });
const freeze = (...args: string[]) => run('freeze.ts', ['--no-book', ...args], on('2026-12-01'));
const verify = (...args: string[]) => run('verify.ts', args, on('2026-12-02'));

const waive = (check: string) => `  - check: ${check}\n    reason: One practice cannot do what a volume does.\n`;
const WAIVED = ['links', 'dated', 'regions', 'sectors', 'groups', 'stopped'];
const MINE = '# Written by hand, and kept.\n';

beforeAll(() => {
  write(RECORD, MINE + volumeText());
  write(PRACTICE, practiceText());
  write('content/volumes/2/volume.yaml', volumeText({ number: 2, years: { from: 1990, to: 1991 } }));
  write('content/volumes/2/practices/other/index.mdx', practiceText({ title: 'Another title of a practice', started: 1990 }));
});

describe('freezing', { timeout: 120_000 }, () => {
  it('is refused with all that fails beside what passes, and writes nothing', async () => {
    const before = content();
    const { code, output } = await freeze('1');
    expect(code).toBe(1);
    expect([...output.matchAll(/^ {2}FAILS {2}(\w+)/gm)].map(([, name]) => name)).toEqual(WAIVED);
    expect([...output.matchAll(/^ {2}ok {5}(\w+)/gm)].map(([, name]) => name)).toEqual([
      'content',
      'practices',
      'read',
      'cost',
      'evidence',
      'budgets',
    ]);
    expect(output).toContain('Nothing was written');
    expect(content()).toEqual(before);
  });

  it('is refused if the content is not fine, whatever is signed off', async () => {
    appendFileSync(path(RECORD), `signedOff:\n${WAIVED.map(waive).join('')}`);
    write(PRACTICE, practiceText({ country: 'XXX' }));
    const before = content();
    const { code, output } = await freeze('1');
    expect(code).toBe(1);
    expect(output).toMatch(/FAILS {2}content: .*index\.mdx:4:10 country must be one of/);
    expect(content()).toEqual(before);
    write(PRACTICE, practiceText());
  });

  it('leaves everything as it was if it is killed in the middle of its build', async () => {
    const before = content();
    mkdirSync(path('.cache'), { recursive: true });
    const { code } = await run('freeze.ts', ['1', '--no-book'], {
      // What a killed build leaves goes with the copy.
      env: { ...on('2026-12-01').env, TMPDIR: path('.cache') },
      onOutput: (output, child) => {
        if (output.includes('Volume 1:')) setTimeout(() => child.kill('SIGKILL'), 1500);
      },
    });
    expect(code).toBeNull();
    expect(content()).toEqual(before);
  });

  it('publishes: the record, the manifest, the change log and the citation', async () => {
    const { code, output } = await freeze('1');
    expect(output).toContain('git tag -a volume-1-v1.0');
    expect(code).toBe(0);
    expect(parse(read(RECORD))).toMatchObject({ status: 'published', schema: 1, dates: { published: '2026-12-01' } });
    expect(read(RECORD).startsWith(MINE)).toBe(true);
    expect(manifest()).toMatchObject({ edition: '1.0', published: '2026-12-01', schema: 1, tag: 'volume-1-v1.0', errata: {}, history: [] });
    expect(Object.keys(manifest().files)).toEqual(['CITATION.cff', 'changes.json', 'practices/land-titles/index.mdx', 'volume.yaml']);
    expect(Object.keys(manifest().built)).toContain('volumes/1/land-titles/index.html');
    expect(JSON.parse(read(`${FOLDER}/changes.json`))).toMatchObject({
      editions: [{ practices: ['land-titles'], firstTime: { countries: ['RWA'] }, drafts: [{ volume: 2, practices: 1 }] }],
    });
    expect(parse(read(`${FOLDER}/CITATION.cff`))).toMatchObject({ version: '1.0', 'date-released': '2026-12-01' });
    expect(readdirSync(path(FOLDER)).sort()).toEqual(['CITATION.cff', 'changes.json', 'manifest.json', 'practices', 'volume.yaml']);
  });

  it('is proven: the content is unchanged and a build anew gives the same bytes', async () => {
    const { code, output } = await verify();
    expect(output).toContain('Volume 1, edition 1.0 of 2026-12-01: 4 files as published.');
    expect(output).toMatch(/built again: \d+ files, the same bytes\./);
    expect(code).toBe(0);
  });

  it('happens once; again changes nothing if nothing changed', async () => {
    const before = content();
    expect(await freeze('1')).toMatchObject({ code: 1, output: expect.stringContaining('was published as edition 1.0') as string });
    expect(await freeze('1', '--again')).toMatchObject({ code: 0, output: expect.stringContaining('nothing changed') as string });
    expect(await freeze('1', '--errata')).toMatchObject({ code: 0, output: expect.stringContaining('nothing to record') as string });
    expect(content()).toEqual(before);
  });
});

describe('a published volume', { timeout: 120_000 }, () => {
  const ERRATA = [{ date: '2026-12-01', text: 'The office was misnamed.' }];
  const silent = practiceText({ implementer: 'Office of lands' });
  const explained = practiceText({ implementer: 'Office of lands', errata: ERRATA });

  it('may not change in silence', async () => {
    write(PRACTICE, silent);
    const before = content();
    const check = await run('check.ts', ['--format', 'text'], on('2026-12-02'));
    expect(check.output).toMatch(/index\.mdx:\d+:\d+ published in edition 1\.0 .*\[frozen\]\n {4}passes: errata:/);
    expect(await verify('--content')).toMatchObject({ code: 1, output: expect.stringContaining('changed without an erratum') as string });
    expect((await freeze('1', '--again')).code).toBe(1);
    expect((await freeze('1', '--errata')).code).toBe(1);
    expect((await run('build.ts', [], on('2026-12-02'))).code).toBe(1);
    expect(content()).toEqual(before);
  });

  it('may change with an erratum', async () => {
    write(PRACTICE, explained);
    const { code, output } = await verify();
    expect(output).toContain('practices/land-titles: changed with erratum: 2026-12-01 The office was misnamed.');
    expect(code).toBe(0);
  });

  it('gets a new edition that keeps the digests of the old one', async () => {
    const old = manifest();
    expect((await freeze('1', '--errata')).code).toBe(0);
    const name = 'practices/land-titles/index.mdx';
    expect(manifest()).toMatchObject({ edition: '1.1', published: '2026-12-01', tag: 'volume-1-v1.1' });
    expect(manifest().history).toMatchObject([{ edition: '1.0', files: { [name]: old.files[name]! } }]);
    expect(manifest().files[name]).not.toBe(old.files[name]);
    expect(JSON.parse(read(`${FOLDER}/changes.json`))).toMatchObject({
      editions: [{ edition: '1.1', corrected: [{ part: 'practices/land-titles' }] }, { edition: '1.0' }],
    });
  });

  it('takes no correction of a day before its edition', async () => {
    write(
      PRACTICE,
      practiceText({ implementer: 'Office for lands', errata: [...ERRATA, { date: '2026-12-01', text: 'Again misnamed.' }] }),
    );
    const { code, output } = await run('freeze.ts', ['1', '--errata'], on('2026-11-30'));
    expect({ code, output }).toEqual({ code: 1, output: 'edition 1.1 is of 2026-12-01: the next cannot be of 2026-11-30\n' });
    write(PRACTICE, explained);
  });

  it('is built by other code into other bytes, which is said and is no fault; its books and copies are made with it', async () => {
    const before = manifest();
    appendFileSync(path('src/styles/tokens.css'), '\n.of-a-test { color: red }\n');
    const { code, output } = await verify();
    expect(output).toContain('not compared, because other than then: the code. At the tag volume-1-v1.1');
    expect(code).toBe(0);
    expect(await run('freeze.ts', ['1', '--again'], on('2026-12-01'))).toMatchObject({ code: 0 });
    expect(readdirSync(path('.cache/books')).filter((name) => name.startsWith('volume-1.en.'))).toHaveLength(3);
    expect(readdirSync(path('.cache/bundles')).filter((name) => name.startsWith('volume-1.en.'))).toHaveLength(2);
    expect(manifest()).toMatchObject({ edition: '1.1', files: before.files, history: before.history });
    expect(manifest().built).not.toEqual(before.built);
  });

  it('is found out if the build is not what was recorded', async () => {
    const changed = manifest();
    const page = 'volumes/1/land-titles/index.html';
    write(`${FOLDER}/manifest.json`, JSON.stringify({ ...changed, built: { ...changed.built, [page]: '0'.repeat(64) } }));
    const { code, output } = await verify();
    expect(output).toMatch(/built again: 1 of \d+ files differ:\n/);
    expect(output).toContain(`${page} changed`);
    expect(code).toBe(1);
  });
});

describe('wrong use', () => {
  it('is a volume of a later release', async () => {
    write('content/volumes/2/volume.yaml', volumeText({ number: 2, schema: 99, status: 'published' }));
    expect(await verify('2', '--content')).toMatchObject({ code: 1, output: expect.stringContaining('schema 99 is newer') as string });
    write('content/volumes/2/volume.yaml', volumeText({ number: 2, years: { from: 1990, to: 1991 } }));
  });

  it.each([
    ['freeze.ts', ['7'], 'there is no volume 7'],
    ['freeze.ts', [], 'which volume?'],
    ['freeze.ts', ['1', '--errata', '--again'], 'either --errata or --again'],
    ['freeze.ts', ['--loud'], 'npm run freeze'],
    ['verify.ts', ['2'], 'there is no published volume 2'],
    ['verify.ts', ['--quick'], 'npm run verify'],
  ])('%s %j ends with 2', async (script, args, says) => {
    expect(await run(script, args)).toMatchObject({ code: 2, output: expect.stringContaining(says) as string });
  });
  it.each(['freeze.ts', 'verify.ts'])('%s helps', async (script) =>
    expect(await run(script, ['--help'])).toMatchObject({ code: 0, output: expect.stringContaining('Exit code:') as string }),
  );
  it('refuses corrections of a volume that was never published', async () =>
    expect(await run('freeze.ts', ['2', '--errata'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('is not published') as string,
    }));
  it('wrote nothing', () => expect(existsSync(path('content/volumes/2/manifest.json'))).toBe(false));
});
