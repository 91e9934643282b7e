import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { entryOf } from '../../scripts/lib/buildSites.ts';
import { siteIn } from '../../scripts/lib/entry.ts';
import { hold } from '../../scripts/lib/lock.ts';
import { practiceText, volumeText } from '../fixtures/content.ts';
import { digest, projectCopy, type Copy } from './copy.ts';

/** One volume of one practice, which says one thing or another, so that a build takes seconds. */
type State = 'A' | 'B';
const PRACTICE = 'content/volumes/1/practices/land-titles/index.mdx';

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const say = (root: string, state: State) => write(root, PRACTICE, practiceText({ title: `Land titles in the state ${state}` }));

function project(state: State): Copy {
  const copy = projectCopy((file) => !/^(content\/volumes|tests)\//.test(file));
  write(copy.root, 'content/volumes/1/volume.yaml', volumeText());
  say(copy.root, state);
  return copy;
}

const { root, run } = project('A');
const clean = project('B');
const at = (path: string) => join(root, path);
const build = (options: Parameters<Copy['run']>[2] = {}) => run('build.ts', ['--volume', '1'], options);
const dist = () => digest(root, 'dist').join('\n');
/** What a build that nobody disturbed makes of each state. */
const whole = { A: '', B: '' };
/** How long such a build takes, with its start and its end. */
let duration = 0;

/** The site of a state in the cache. */
const cached = () => namesIn(at('.cache/sites/volume-1')).map((key) => entryOf(root, 'volume-1', key));
const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
/** What a build should not leave. */
const leftovers = () => [...namesIn(root).filter((name) => name.startsWith('.dist')), ...namesIn(at('.cache/work'))];

beforeAll(async () => {
  const builds = [clean, { root, run }].map(({ run: start }) => start('build.ts', ['--volume', '1']));
  const start = performance.now();
  const ended = await Promise.all(builds);
  duration = performance.now() - start;
  for (const { code, output } of ended) expect(code, output).toBe(0);
  whole.A = dist();
  whole.B = digest(clean.root, 'dist').join('\n');
  expect(whole.A).not.toBe(whole.B);
}, 120_000);

/** Numbers from 0 to 1 that can be had again (mulberry32, by Tommy Ettinger, public domain). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MOMENTS = 10;
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

describe('a build', () => {
  it(`that is killed at ${MOMENTS} random moments leaves a whole site, and the next one is right (SEED=${seed})`, async () => {
    const next = random(seed);
    let [there, wanted]: State[] = ['A', 'B'];
    for (let i = 0; i < MOMENTS; i++) {
      say(root, wanted!);
      rmSync(at('.cache/sites'), { recursive: true, force: true });
      // One in each tenth of the time, so that all of it is met.
      const killAfter = ((i + next()) / MOMENTS) * duration;
      await build({ killAfter });
      // The last step may still be under way in its own process; the next build waits for it like this.
      (await hold(at('.cache/swap.lock')))();
      const now = dist();
      expect([whole[there!], whole[wanted!]], `killed after ${Math.round(killAfter)} ms`).toContain(now);
      if (now === whole[wanted!]) [there, wanted] = [wanted, there];
    }
    say(root, wanted!);
    const { code, output } = await build();
    expect(code, output).toBe(0);
    expect(dist()).toBe(whole[wanted!]);
    expect(leftovers()).toEqual([]);
    // From here on the cache has both.
    cpSync(join(clean.root, '.cache/sites'), at('.cache/sites'), { recursive: true });
    say(root, 'A');
    await build();
    expect(dist()).toBe(whole.A);
  }, 300_000);

  it('that ends takes its workers along', async () => {
    const work = at('.cache/left/alone');
    const worker = spawn(process.execPath, ['scripts/lib/siteWorker.ts', 'volume-1', work, join(work, 'out')], {
      cwd: root,
      env: { ...process.env, COMPENDIUM_SITE: 'volume-1', NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    await pause(1000);
    worker.disconnect();
    expect(await ended).toBe(1);
    expect(existsSync(join(work, 'out/volumes/1/pagefind'))).toBe(false);
  });

  it('from a cache with a wrong file says so and builds that site anew', async () => {
    for (const entry of cached()) write(siteIn(entry), 'volumes/1/index.html', 'not what was built');
    rmSync(at('dist'), { recursive: true });
    const { code, output } = await build();
    expect(output).toMatch(/^volume-1: a file in the cache is not what was built \(.*volumes\/1\/index\.html\)/m);
    expect(output).toContain('volume-1: built in');
    expect(code).toBe(0);
    expect(dist()).toBe(whole.A);
  }, 120_000);

  it('waits for another one; a list that was cut short is no entry of the cache', async () => {
    for (const entry of cached()) write(entry, 'files', readFileSync(join(entry, 'files'), 'utf8').slice(0, -100));
    say(root, 'B');
    const outputs = (await Promise.all([build(), build()])).map(({ code, output }) => {
      expect(code, output).toBe(0);
      return output;
    });
    expect(outputs.filter((output) => output.includes('Another build of this project is running: waiting for it.'))).toHaveLength(1);
    expect(outputs.filter((output) => /what the cache has is not whole[^]*volume-1: built in/.test(output))).toHaveLength(1);
    expect(outputs.filter((output) => output.includes('dist/ is up to date'))).toHaveLength(1);
    expect(dist()).toBe(whole.B);
  }, 120_000);

  it.each(['a file', 'a place where nobody may write, not even root'])('with %s for a cache says what to do', async (kind) => {
    renameSync(at('.cache'), at('.kept'));
    if (kind === 'a file') write(root, '.cache', '');
    else symlinkSync(process.platform === 'darwin' ? '/System' : '/sys', at('.cache'));
    const { code, output } = await build();
    rmSync(at('.cache'));
    renameSync(at('.kept'), at('.cache'));
    expect(output).toMatch(/^The build may not write where it has to\. The last dist\/ is as it was\..*\n\(.*\.cache.*\)\n$/);
    expect(code).toBe(1);
    expect(dist()).toBe(whole.B);
  });

  // A limit on the size of files stands for a full disk: the system refuses the write that goes too far, and what was written stays.
  it.each([
    ['a site is built', () => rmSync(at('.cache/sites'), { recursive: true })],
    ['sites are joined', () => cpSync(at('.kept'), at('.cache/sites'), { recursive: true })],
  ])(
    'without room on the disk while %s says what to do',
    async (_, prepare) => {
      say(root, 'B');
      if (!existsSync(at('.kept'))) cpSync(join(clean.root, '.cache/sites'), at('.kept'), { recursive: true });
      prepare();
      write(root, 'dist/volumes/1/index.html', 'edited by hand, so that something is to be written');
      const before = dist();
      const { code, output } = await build({ blocks: 8 });
      expect(output).toMatch(/There is no room on the disk, or a file met a limit\. The last dist\/ is as it was\./);
      expect(code).toBe(1);
      expect(dist()).toBe(before);
      expect(leftovers()).toEqual([]);
      expect(cached().filter((entry) => !existsSync(join(entry, 'files')))).toEqual([]);
    },
    60_000,
  );
});
