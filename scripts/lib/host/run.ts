import type { PartName } from './commentParts.ts';

/** The run of a workflow on a pull request that has just ended: the part of the event that the comment needs. */
export interface Run {
  readonly id: number;
  readonly part: PartName;
  readonly succeeded: boolean;
  /** Commit of the pull request, 40 hexadecimal digits. */
  readonly commit: string;
  /** Owner and branch that the pull request comes from. The owner of a fork names the branch as they like. */
  readonly owner: string;
  readonly branch: string;
}

/** Names of the workflows, as in their files. */
const partOf: Readonly<Record<string, PartName>> = { Check: 'check', Preview: 'preview' };

interface Event {
  readonly workflow_run?: {
    readonly id?: unknown;
    readonly name?: unknown;
    readonly event?: unknown;
    readonly conclusion?: unknown;
    readonly head_sha?: unknown;
    readonly head_branch?: unknown;
    readonly head_repository?: { readonly owner?: { readonly login?: unknown } } | null;
  };
}

/**
 * Reads the event `workflow_run` (docs.github.com, "Webhook events and payloads").
 * @returns undefined for a run that was not for a pull request, or whose fork is gone by now
 * @throws if the event is not what it should be
 */
export function readRun(event: unknown): Run | undefined {
  const run = (event as Event).workflow_run;
  const owner = run?.head_repository?.owner?.login;
  if (run?.event !== 'pull_request' || typeof owner !== 'string' || typeof run.head_branch !== 'string') return undefined;
  const part = partOf[String(run.name)];
  if (!part || !Number.isSafeInteger(run.id) || !/^[0-9a-f]{40}$/.test(String(run.head_sha))) throw new Error('this is no event of ours');
  return {
    id: run.id as number,
    part,
    succeeded: run.conclusion === 'success',
    commit: String(run.head_sha),
    owner,
    branch: run.head_branch,
  };
}
