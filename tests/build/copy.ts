import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../../scripts/lib/fingerprint.ts';

/** The project's own files in a new folder, without what is built or installed; packages are linked. */
export function copyProject(): string {
  const here = process.cwd();
  const copy = mkdtempSync(join(tmpdir(), 'compendium-'));
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: here, encoding: 'utf8' });
  for (const file of listed.split('\n')) if (file && existsSync(join(here, file))) cpSync(join(here, file), join(copy, file));
  symlinkSync(join(here, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Runs a command of the project in a copy, as its user would. */
export function runIn(copy: string, script: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join('scripts', script), ...args], {
      cwd: copy,
      env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Name and digest of every file of a built site. */
export const digest = (root: string): string[] =>
  filesBelow(join(root, 'dist'), '.').map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(root, 'dist', file)))
        .digest('hex')} ${file}`,
  );
