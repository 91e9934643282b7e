import { join } from 'node:path';
import { clear } from './clear.ts';
import { explained } from './diskTrouble.ts';
import { hold } from './lock.ts';
import { recover } from './swap.ts';

/** Where sites are built. Whatever lies there when a build begins was left by one that was killed. */
export const WORK = join('.cache', 'work');

/**
 * Runs what changes the cache of sites or `dist`, as the only one that does in this project: another one waits for it.
 * @throws what `work` throws; trouble with the disk is put into words that tell what to do
 */
export async function alone<T>(root: string, log: (line: string) => void, work: () => Promise<T>): Promise<T> {
  try {
    const release = await hold(join(root, '.cache', 'build.lock'), () => log('Another build of this project is running: waiting for it.'));
    try {
      await recover(root);
      clear(join(root, WORK));
      return await work();
    } finally {
      release();
    }
  } catch (error) {
    throw explained(error);
  }
}
