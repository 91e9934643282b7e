import { allPages, type Api } from './api.ts';
import { readCheckResult } from './checkResult.ts';
import { isOurs, readParts, writeParts } from './commentParts.ts';
import { checkPart, previewPart, type Place } from './pullRequestComment.ts';
import type { Run } from './run.ts';

/** Where the answer goes: `owner/name` of the project, and the address of its code host. */
export interface Project {
  readonly name: string;
  readonly server: string;
}

/**
 * The open pull request that a run was for. The event names none if it came from a fork, and what the run left behind
 * could name any: so the code host is asked, and a pull request that has moved on is no match.
 */
async function pullRequestOf(run: Run, { name }: Project, api: Api): Promise<number | undefined> {
  const head = encodeURIComponent(`${run.owner}:${run.branch}`);
  const open = (await allPages(api, `/repos/${name}/pulls?state=open&head=${head}`)) as { number: number; head: { sha: string } }[];
  return open.find((pull) => pull.head.sha === run.commit)?.number;
}

/** Address of the archive that a preview left at the code host. */
async function archiveOf(run: Run, project: Project, api: Api): Promise<string | undefined> {
  if (!run.succeeded) return undefined;
  const { artifacts } = (await api('GET', `/repos/${project.name}/actions/runs/${run.id}/artifacts?name=preview`)) as {
    artifacts: { id: number }[];
  };
  const [first] = artifacts;
  return first && `${project.server}/${project.name}/actions/runs/${run.id}/artifacts/${Number(first.id)}`;
}

interface Comment {
  readonly id: number;
  readonly body: string;
}

async function ourComment(issue: string, api: Api): Promise<Comment | undefined> {
  const comments = (await allPages(api, `${issue}/comments?sort=created`)) as (Comment & { user: { login: string } | null })[];
  return comments.find(({ user, body }) => isOurs({ author: user?.login ?? '', body }));
}

/**
 * Writes what a run found into our one comment under its pull request: makes it, or changes the run's part of it.
 * @param result what the check left behind, if it left anything
 * @returns what was done, for the log
 */
export async function answer(run: Run, result: string | undefined, project: Project, api: Api): Promise<string> {
  const number = await pullRequestOf(run, project, api);
  if (number === undefined) return 'There is no open pull request at this commit any more: nothing to say.';
  const place: Place = { repository: `${project.server}/${project.name}`, commit: run.commit };
  const text = run.part === 'check' ? checkPart(readCheckResult(result), place) : previewPart(await archiveOf(run, project, api), place);
  const comment = await ourComment(`/repos/${project.name}/issues/${number}`, api);
  const body = writeParts({ ...readParts(comment?.body ?? ''), [run.part]: text });
  if (comment) await api('PATCH', `/repos/${project.name}/issues/comments/${comment.id}`, { body });
  else await api('POST', `/repos/${project.name}/issues/${number}/comments`, { body });
  return `Pull request ${number}: ${comment ? 'comment changed' : 'comment written'}.`;
}
