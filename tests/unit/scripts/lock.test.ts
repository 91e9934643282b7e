import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { hold } from '../../../scripts/lib/lock.ts';
import { content } from '../../fixtures/content.ts';

const fresh = () => join(content().root, 'below/a.lock');

it('a lock is held by one at a time; the other says once that it waits', async () => {
  const file = fresh();
  const release = await hold(file);
  const onWait = vi.fn();
  const order: string[] = [];
  const second = hold(file, onWait).then((free) => (order.push('second'), free()));
  await new Promise((resolve) => setTimeout(resolve, 350));
  order.push('first');
  release();
  await second;
  expect(order).toEqual(['first', 'second']);
  expect(onWait).toHaveBeenCalledOnce();
});

it('a lock is free again when its holder is killed', async () => {
  const file = fresh();
  const program = `import { hold } from '${join(process.cwd(), 'scripts/lib/lock.ts')}'; await hold('${file}'); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const waiting = hold(file, () => child.kill('SIGKILL'));
  (await waiting)();
  expect(child.killed).toBe(true);
});

it('a file that is no lock is not waited for', async () => {
  const { root, write } = content();
  write('a.lock', 'x'.repeat(2000));
  await expect(hold(join(root, 'a.lock'))).rejects.toThrow('remove it');
});

it('says what is in the way of a lock', async () => {
  const { root } = content();
  writeFileSync(join(root, 'below'), '');
  await expect(hold(join(root, 'below/a.lock'))).rejects.toThrow(/EEXIST|ENOTDIR/);
});
