import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPractices, names } from '../../../src/files/list.ts';
import { writeCorpus, type Size } from './corpus.ts';
import { attempt, measure, nodeStep, type Attempt } from './measure.ts';

/** Files of the project that a build needs, without its volumes. */
const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', '.github/editorial'];

const contentParts = (root: string) =>
  names(root, 'content')
    .filter((name) => name !== 'volumes')
    .map((name) => `content/${name}`);

/** A copy of this project that holds made-up practices and no others. */
export async function ourProject(root: string, folder: string, size: Size): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const part of [...PARTS, ...contentParts(root)]) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeCorpus(root, folder, size);
}

/** The practice in the middle of the first volume: neither the first nor the last of its list. */
function middlePractice(folder: string): string {
  const places = listPractices(folder, [1]);
  return `${places[Math.floor(places.length / 2)]!.folder}/index.mdx`;
}

/** Gives a practice another summary. */
function edit(path: string): void {
  const summary = 'summary: One edit to one practice, as an editor makes it every day of the year.';
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^summary: .*$/m, summary));
}

/** What our commands took. */
export type Ours = Readonly<Record<'clean' | 'same' | 'edited' | 'checkAll' | 'checkOne', Attempt>>;

/**
 * Measures our commands, one after the other.
 * @param folder a project as {@link ourProject} makes it, never built
 * @param log is told what comes next
 */
export async function measureOurs(folder: string, log: (line: string) => void): Promise<Ours> {
  const timed = (name: string, ...args: readonly string[]) => (log(name), attempt(() => measure(nodeStep(...args), folder)));
  const check = ['--import', './scripts/lib/keepCompiled.mjs', 'scripts/check.ts'];
  const file = middlePractice(folder);
  const clean = await timed('our build', 'scripts/build.ts');
  const same = await timed('our build, nothing changed', 'scripts/build.ts');
  edit(join(folder, file));
  const edited = await timed('our build, one practice changed', 'scripts/build.ts');
  const checkAll = await timed('our check of all', ...check);
  const checkOne = await timed('our check of one file', ...check, file);
  return { clean, same, edited, checkAll, checkOne };
}
