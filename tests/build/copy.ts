import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { filesBelow } from '../../scripts/lib/fingerprint.ts';

const here = process.cwd();

/** A user on the other side of the world, whose system speaks another language and keeps files to itself. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** How a command ended: its exit code, or undefined if it was killed, and all that it printed. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A copy of the project that a test may change. */
export interface Copy {
  readonly root: string;
  /** Runs a command of the project in the copy, as a user elsewhere would. @param onOutput sees what it printed so far */
  run(script: string, args?: readonly string[], options?: RunOptions): Promise<Ended>;
}

interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly onOutput?: (output: string, child: ChildProcess) => void;
  /** Milliseconds after which it is killed, without being asked. */
  readonly killAfter?: number;
  /** Largest file that it may write, in blocks of 512 bytes: a disk that is full, without one. */
  readonly blocks?: number;
}

/** Name and digest of every file below a folder. */
export const digest = (root: string, folder: string): string[] =>
  filesBelow(join(root, folder), '.').map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(root, folder, file)))
        .digest('hex')} ${file}`,
  );

function run(root: string, script: string, args: readonly string[], { env, onOutput, killAfter, blocks }: RunOptions): Promise<Ended> {
  return new Promise((resolve) => {
    // `exec` puts the command in the shell's place, so that killing the child kills it.
    const before = `umask 077 && ulimit -f ${blocks ?? 'unlimited'}`;
    const child = spawn('sh', ['-c', `${before} && exec "$0" "$@"`, process.execPath, join('scripts', script), ...args], {
      cwd: root,
      env: { ...process.env, ...ELSEWHERE, NODE_ENV: undefined, VITEST: undefined, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        onOutput?.(output, child);
      });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    // A killed command may leave processes that hold its pipes for a moment.
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (code === null) resolve({ code, output });
    });
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Copies the project's own files, without what is built or installed, in another order than any tool would; packages are linked.
 * The copy goes when the tests of the file are over.
 * @param wanted which files; all unless told
 */
export function projectCopy(wanted: (file: string) => boolean = () => true): Copy {
  const root = mkdtempSync(join(tmpdir(), 'compendium-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: here, encoding: 'utf8' });
  for (const file of listed.split('\n').reverse())
    if (file && wanted(file) && existsSync(join(here, file))) cpSync(join(here, file), join(root, file));
  symlinkSync(join(here, 'node_modules'), join(root, 'node_modules'));
  return { root, run: (script, args = [], options = {}) => run(root, script, args, options) };
}
