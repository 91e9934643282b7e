import { spawn } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { clear } from './clear.ts';
import { hold } from './lock.ts';

/** Where a joined site lies, and where others lie while it is replaced: beside it, since names can only be moved on one disk. */
export interface Places {
  readonly dist: string;
  readonly next: string;
  readonly last: string;
}

export const placesOf = (root: string): Places => ({
  dist: join(root, 'dist'),
  next: join(root, '.dist-next'),
  last: join(root, '.dist-last'),
});

const lockOf = (root: string) => join(root, '.cache', 'swap.lock');

/** Puts the new site into the place of the old one. No system that Node runs on can do it in one step for Node: here it is two. */
export function exchange({ dist, next, last }: Places): void {
  if (existsSync(dist)) renameSync(dist, last);
  try {
    renameSync(next, dist);
  } catch (error) {
    if (existsSync(last)) renameSync(last, dist);
    throw error;
  }
}

/**
 * What {@link swap} runs in a process of its own. It holds a lock before it says that it is ready, so that a build which comes
 * after a killed one waits until it is done; and it does nothing if the build ends before it says "go".
 * @returns the exit code
 */
export async function swapWhenTold(root: string): Promise<number> {
  await hold(lockOf(root));
  return new Promise((resolve) => {
    process.once('disconnect', () => resolve(1));
    process.once('message', () => {
      try {
        exchange(placesOf(root));
        resolve(0);
      } catch (error) {
        process.send?.((error as Error).message, undefined, undefined, () => resolve(1));
      }
    });
    process.send?.(READY);
  });
}

const READY = 'ready';

/**
 * Puts the new site into the place of the old one, and removes the old one. Between two renames there is no site for some
 * microseconds. A process that nobody has a reason to kill makes them, so a build that is killed at any moment leaves a whole site.
 * @throws what the system said; the old site is then in its place
 */
export async function swap(root: string): Promise<void> {
  const places = placesOf(root);
  if (!existsSync(places.dist)) return renameSync(places.next, places.dist);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'swapWorker.ts')], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let said = '';
    child.on('message', (message) => {
      if (message === READY) child.send('go');
      else said = String(message);
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`dist/ could not be replaced: ${said || `exit ${code}`}`))));
  });
  clear(places.last);
}

/**
 * Puts right what a killed build left, before anything else: waits for its last step, puts a site back that lost its place, and
 * clears away the rest. Only who holds the lock of builds may call it.
 */
export async function recover(root: string): Promise<void> {
  const release = await hold(lockOf(root));
  const { dist, next, last } = placesOf(root);
  if (!existsSync(dist) && existsSync(last)) renameSync(last, dist);
  for (const rest of [next, last]) clear(rest);
  release();
}
