import { lstatSync, readFileSync } from 'node:fs';
import { answer } from './lib/host/answer.ts';
import { makeApi } from './lib/host/api.ts';
import { readRun } from './lib/host/run.ts';
import { command, UsageError } from './lib/command.ts';

const help = `node scripts/comment.ts [RESULT]

For the workflow that answers pull requests: writes one comment that says what the check found, from the file RESULT
that the check left behind, and where the preview lies. Needs no package: nothing is installed where a token may write.
Reads GITHUB_EVENT_PATH, GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY and GITHUB_TOKEN from the environment.`;

/** A file's text; undefined for anything that is no file, a link that leads elsewhere among them. */
function readPlainFile(path: string | undefined): string | undefined {
  const stat = path === undefined ? undefined : lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? readFileSync(path!, 'utf8') : undefined;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new UsageError(`${name} is not set`);
  return value;
}

await command(help, {}, async ({ positionals }) => {
  const run = readRun(JSON.parse(readFileSync(setting('GITHUB_EVENT_PATH'), 'utf8')));
  const project = { name: setting('GITHUB_REPOSITORY'), server: setting('GITHUB_SERVER_URL') };
  const api = makeApi(setting('GITHUB_API_URL'), setting('GITHUB_TOKEN'));
  console.log(run ? await answer(run, readPlainFile(positionals[0]), project, api) : 'This run was for no pull request.');
  return 0;
});
