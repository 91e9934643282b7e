import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allImports } from '../../../fixtures/imports.ts';

const COMMIT = 'b'.repeat(40);
const TOKEN = 'token-of-the-test';
const finding = {
  rule: 'schema',
  file: 'content/volumes/1/volume.yaml',
  line: 1,
  column: 1,
  message: '@all <b>bad</b>',
  example: 'number: 1',
};

interface Comment {
  id: number;
  user: { login: string };
  body: string;
}

/** A code host on this machine: one pull request from a fork, and comments that can be written and changed. */
async function codeHost(comments: Comment[], head = COMMIT) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
      asked.push(`${request.method} ${pathname}`);
      const reply = (value: unknown, status = 200) => response.writeHead(status).end(JSON.stringify(value));
      if (request.headers.authorization !== `Bearer ${TOKEN}`) return reply({}, 401);
      const body = text ? (JSON.parse(text) as { body: string }).body : '';
      if (request.method === 'POST') return reply(comments.push({ id: 70, user: { login: 'github-actions[bot]' }, body }));
      if (request.method === 'PATCH') return reply((comments.find(({ id }) => pathname.endsWith(`/comments/${id}`))!.body = body));
      if (pathname.endsWith('/pulls')) return reply(searchParams.get('head') === 'fork:a&b' ? [{ number: 7, head: { sha: head } }] : []);
      if (pathname.endsWith('/comments')) return reply(comments);
      if (pathname.endsWith('/artifacts')) return reply({ artifacts: [{ id: 12 }] });
      return reply({}, 404);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { asked, address: `http://127.0.0.1:${(server.address() as { port: number }).port}` };
}

const runEvent = (changes: object = {}) => ({
  workflow_run: {
    id: 5,
    name: 'Check',
    event: 'pull_request',
    conclusion: 'failure',
    head_sha: COMMIT,
    head_branch: 'a&b',
    head_repository: { owner: { login: 'fork' } },
    ...changes,
  },
});

/** Runs the command as the workflow does. */
function comment(api: string, event: object, result: string | undefined, link = false) {
  const folder = mkdtempSync(join(tmpdir(), 'compendium-comment-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
  if (result !== undefined) writeFileSync(join(folder, 'real.json'), result);
  if (link) symlinkSync(join(folder, 'real.json'), join(folder, 'check.json'));
  else if (result !== undefined) writeFileSync(join(folder, 'check.json'), result);
  const child = spawn(process.execPath, ['scripts/comment.ts', join(folder, 'check.json')], {
    env: {
      PATH: process.env['PATH'],
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_API_URL: api,
      GITHUB_SERVER_URL: 'https://code.example',
      GITHUB_REPOSITORY: 'owner/name',
      GITHUB_TOKEN: TOKEN,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise<{ code: number | null; output: string }>((resolve) => child.on('close', (code) => resolve({ code, output })));
}

describe('the command that answers a pull request', () => {
  it('writes one comment, changes it later, and leaves those of others alone', async () => {
    const comments: Comment[] = [{ id: 1, user: { login: 'somebody' }, body: '<!-- compendium: pull request -->\nmine' }];
    const { address } = await codeHost(comments);
    expect(await comment(address, runEvent(), JSON.stringify([finding]))).toMatchObject({
      code: 0,
      output: expect.stringContaining('written') as string,
    });
    expect(comments).toHaveLength(2);
    expect(comments[1]!.body).toContain('1 thing to put right');
    expect(comments[1]!.body).not.toContain('<b>');
    await comment(address, runEvent({ name: 'Preview', conclusion: 'success' }), undefined);
    await comment(address, runEvent({ conclusion: 'success' }), '[]');
    expect(comments).toHaveLength(2);
    expect(comments[1]!.body).toContain('nothing to put right');
    expect(comments[1]!.body).toContain('https://code.example/owner/name/actions/runs/5/artifacts/12');
    expect(comments[0]!.body).toContain('mine');
  });

  it('follows no link out of what the check left behind', async () => {
    const comments: Comment[] = [];
    const { address } = await codeHost(comments);
    await comment(address, runEvent(), '[]', true);
    expect(comments[0]!.body).toContain('could not say');
  });

  it.each([
    ['a run for no pull request', runEvent({ event: 'push' })],
    ['a fork that is gone', runEvent({ head_repository: null })],
  ])('says nothing about %s', async (_, event) => {
    const { asked, address } = await codeHost([]);
    expect((await comment(address, event, '[]')).code).toBe(0);
    expect(asked).toEqual([]);
  });

  it('says nothing under a pull request that has moved on', async () => {
    const { asked, address } = await codeHost([], 'c'.repeat(40));
    expect((await comment(address, runEvent(), '[]')).code).toBe(0);
    expect(asked).toEqual(['GET /repos/owner/name/pulls']);
  });

  it.each([{ head_sha: 'main' }, { id: '5' }, { name: 'Deploy' }])(
    'refuses an event that is not what it should be: %j',
    async (changes) => {
      const { asked, address } = await codeHost([]);
      expect((await comment(address, runEvent(changes), '[]')).code).toBe(1);
      expect(asked).toEqual([]);
    },
  );

  it('imports no package, so that nothing need be installed where it runs', () => {
    const imports = allImports();
    const reached = new Set(['scripts/comment.ts']);
    for (const file of reached)
      for (const entry of imports) if (entry.file === file && entry.target.endsWith('.ts')) reached.add(entry.target);
    const packages = imports.filter(({ file, target }) => reached.has(file) && !target.endsWith('.ts')).map(({ target }) => target);
    expect(reached.size).toBeGreaterThan(8);
    expect(packages.filter((name) => !name.startsWith('node:'))).toEqual([]);
  });
});
