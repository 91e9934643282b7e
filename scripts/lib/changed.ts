import { execFileSync } from 'node:child_process';
import { UsageError } from './command.ts';

/** What changed since a commit, as paths with forward slashes from the project's folder. */
export interface Changed {
  /** Changed, added and not yet committed files; sorted. */
  readonly present: readonly string[];
  /** Files that are gone. */
  readonly gone: readonly string[];
}

/** Runs git without a shell. Throws if git is not there or says no. */
const git = (root: string, args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64_000_000 });

/** With -z, names come as they are: neither quoted nor ended by a line end that they may hold themselves. */
const fields = (output: string) => output.split('\0').filter((field) => field !== '');

/**
 * The commit that a reference means. It may be anything that git takes, and is never taken for an option.
 * @throws UsageError if there is no git, no repository or no such commit
 */
function commitOf(root: string, reference: string): string {
  try {
    git(root, ['rev-parse', '--git-dir']);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(missing ? '--since needs git, which is not installed' : '--since needs a git checkout; this folder is none');
  }
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`]).trim();
  } catch {
    throw new UsageError(`--since ${JSON.stringify(reference)}: git knows no such commit, branch or tag`);
  }
}

/**
 * Files below the project's folder that differ from a commit, those that git does not know yet included.
 * @param reference a commit, branch or tag, e.g. `origin/main`
 * @throws UsageError if there is no git, no repository or no such commit
 */
export function changedSince(root: string, reference: string): Changed {
  const commit = commitOf(root, reference);
  const diff = ['diff', '--relative', '--no-ext-diff', '--no-renames', '--name-only', '-z'];
  const gone = fields(git(root, [...diff, '--diff-filter=D', commit, '--']));
  const changed = fields(git(root, [...diff, '--diff-filter=d', commit, '--']));
  const untracked = fields(git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--']));
  return { present: [...new Set([...changed, ...untracked])].sort(), gone };
}
