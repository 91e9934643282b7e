import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { byHost, chosen } from '../../../../scripts/lib/links/addresses.ts';
import { copyIn } from '../../../../scripts/lib/links/archive.ts';
import { historyText, writeHistory } from '../../../../scripts/lib/links/history.ts';
import { diedBetween, linksText } from '../../../../scripts/lib/links/report.ts';
import { runLinks, type LinkRun } from '../../../../scripts/lib/links/run.ts';
import { progress } from '../../../../scripts/lib/progress.ts';
import type { Citation } from '../../../../src/domain/links.ts';
import { LINK_HISTORY } from '../../../../src/files/linkHistory.ts';
import { linkHistorySchema, type LinkHistory } from '../../../../src/schemas/linkHistory.ts';
import { faultyServer, type FaultyServer } from '../../../fixtures/faultyServer.ts';

const NOTHING: LinkHistory = { addresses: {} };
const DAY = '2026-11-25';
const silent = { step: () => undefined, end: () => undefined };

const run = (server: FaultyServer, addresses: readonly string[], changes: Partial<LinkRun> = {}) =>
  runLinks({
    addresses,
    history: NOTHING,
    cited: new Set(addresses),
    day: DAY,
    archive: false,
    network: server.network,
    progress: silent,
    keep: () => undefined,
    ...changes,
  });

const cite = (address: string, n = 1): Citation => ({
  address,
  title: `Source ${n}`,
  seen: '2020-01-01',
  where: { kind: 'practice', volume: 1, slug: 'land-titles', number: n },
});

describe('a run', () => {
  it('records every address, keeps the history as it goes, and forgets what nobody cites', async () => {
    const server = await faultyServer();
    const kept: LinkHistory[] = [];
    const addresses = ['/ok', '/404', '/slow-headers', '/moved'].map((path, i) => server.at(path, `host-${i % 2}.example`));
    const old = 'https://example.org/no-longer-cited';
    const history = { addresses: { [old]: { lastChecked: '2026-01-01', lastStatus: '200' } } } as const;
    const { history: after, unasked } = await run(server, addresses, { history, keep: (grown) => kept.push(structuredClone(grown)) });
    expect(unasked).toEqual([]);
    expect(Object.keys(after.addresses).sort()).toEqual([...addresses].sort());
    expect(addresses.map((address) => after.addresses[address]!.lastStatus)).toEqual(['200', '404', 'timeout', '200']);
    expect(kept.at(-1)).toEqual(after);
    expect(kept.length).toBeGreaterThan(1);
  });

  it('lists what it could not ask, and records nothing of it', async () => {
    const server = await faultyServer();
    const addresses = [server.at('/ok'), server.at('/busy-tomorrow', 'busy.example'), server.at('/ok', 'offline.example')];
    const { history, unasked } = await run(server, addresses);
    expect(unasked).toEqual(addresses.slice(1).sort());
    expect(Object.keys(history.addresses)).toEqual([addresses[0]]);
  });

  it('records nothing at all when nobody replied: the fault is then on this side', async () => {
    const server = await faultyServer();
    const keep = vi.fn();
    await expect(run(server, [server.at('/', 'nobody.example'), server.at('/slow-headers')], { keep })).rejects.toThrow(/on the network/);
    expect(keep).not.toHaveBeenCalled();
  });

  it('asks few hosts at once', async () => {
    const server = await faultyServer();
    let [running, most] = [0, 0];
    const resolve = async (host: string) => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 5));
      running--;
      return server.network.resolve(host);
    };
    const addresses = Array.from({ length: 12 }, (_, i) => server.at('/ok', `h${i}.example`));
    await run(server, addresses, { network: { ...server.network, hosts: 3, resolve } });
    expect(most).toBe(3);
  });

  it('asks the archive about failures only, only when told to, and keeps what it proposed', async () => {
    const server = await faultyServer();
    server.archiveSays =
      '{"archived_snapshots":{"closest":{"available":true,"status":"200","timestamp":"20240131120000","url":"http://evil.example/"}}}';
    const addresses = [server.at('/ok'), server.at('/404'), server.at('/403')];
    const asked = () => server.seen.filter(({ host }) => host === 'archive.example').map(({ path }) => path);
    await run(server, addresses);
    expect(asked()).toEqual([]);
    const { history } = await run(server, addresses, { archive: true });
    expect(asked()).toEqual([`/wayback/available?url=${encodeURIComponent(addresses[1]!)}`]);
    expect(addresses.map((address) => history.addresses[address]!.archivedAt)).toEqual([undefined, '20240131120000', undefined]);
    await run(server, addresses, { archive: true, history });
    expect(asked()).toHaveLength(1);
  });
});

describe('an answer of the archive', () => {
  const answer = (closest: object) => JSON.stringify({ archived_snapshots: { closest } });
  const good = { available: true, status: '200', timestamp: '20240131120000' };

  it('is taken for its time stamp', () => expect(copyIn(answer({ ...good, url: 'javascript:alert(1)' }), DAY)).toBe('20240131120000'));

  it.each([
    ['no copy', '{"archived_snapshots":{}}'],
    ['a copy of an error', answer({ ...good, status: '404' })],
    ['a copy that is not available', answer({ ...good, available: false })],
    ['a path for a time stamp', answer({ ...good, timestamp: '../../../evil' })],
    ['a day that does not exist', answer({ ...good, timestamp: '20240231120000' })],
    ['a time that does not exist', answer({ ...good, timestamp: '20240131250000' })],
    ['a copy from before the archive', answer({ ...good, timestamp: '19500101000000' })],
    ['a copy from tomorrow', answer({ ...good, timestamp: '20261126000000' })],
    ['a number', answer({ ...good, timestamp: 20240131120000 })],
    ['a page', '<!doctype html><title>Busy</title>'],
    ['a list', '[]'],
    ['null', 'null'],
    ['nothing', ''],
  ])('with %s proposes nothing', (_, text) => expect(copyIn(text, DAY)).toBeUndefined());

  it('never throws', () => fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => copyIn(text, DAY) === undefined)));
});

describe('addresses', () => {
  const [a, b, c] = ['https://a.example.org/1', 'https://b.example.org/1', 'https://b.example.org/2'] as const;
  const citations = [c, a, b, a].map((address) => cite(address));
  const history: LinkHistory = {
    addresses: { [a]: { lastChecked: '2026-11-24', lastStatus: '200' }, [b]: { lastChecked: '2026-11-10', lastStatus: '404' } },
  };
  const every = { only: undefined, older: 7, limit: undefined };

  it('are asked each once, the longest unasked first, not again within the days', () => {
    expect(chosen(citations, history, every, DAY)).toEqual([c, b]);
    expect(chosen(citations, history, { ...every, older: 0 }, DAY)).toEqual([c, b, a]);
    expect(chosen(citations, NOTHING, every, DAY)).toEqual([a, b, c]);
  });
  it('can be those of one host, and so many', () => {
    expect(chosen(citations, NOTHING, { ...every, only: 'b.example.org' }, DAY)).toEqual([b, c]);
    expect(chosen(citations, NOTHING, { ...every, limit: 2 }, DAY)).toEqual([a, b]);
  });
  it('queue by host', () =>
    expect(byHost([c, a, b])).toEqual([
      ['a.example.org', [a]],
      ['b.example.org', [c, b]],
    ]));
});

describe('the file', () => {
  it('is sorted, one field a line, and the same whatever came first', () => {
    const [x, y] = [{ lastStatus: '200', lastChecked: DAY, lastOk: DAY } as const, { lastChecked: DAY, lastStatus: '404' } as const];
    const text = historyText({ addresses: { 'https://b.example.org/': x, 'https://a.example.org/': y } });
    expect(text).toBe(historyText({ addresses: { 'https://a.example.org/': y, 'https://b.example.org/': x } }));
    expect(text.indexOf('https://a')).toBeLessThan(text.indexOf('https://b'));
    expect(text.split('\n').slice(2, 5)).toEqual([
      '    "https://a.example.org/": {',
      `      "lastChecked": "${DAY}",`,
      '      "lastStatus": "404"',
    ]);
    expect(linkHistorySchema.parse(JSON.parse(text)).addresses['https://b.example.org/']).toEqual(x);
  });
});

const folder = () => {
  const root = mkdtempSync(join(tmpdir(), 'compendium-links-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'content'));
  return root;
};
const historyIn = (root: string) => linkHistorySchema.parse(JSON.parse(readFileSync(join(root, LINK_HISTORY), 'utf8')));

it('leaves no other file beside the history', () => {
  const root = folder();
  writeHistory(root, NOTHING);
  writeHistory(root, NOTHING);
  expect(readdirSync(join(root, 'content'))).toEqual(['links.json']);
});

it('goes on after it was killed, and asks nobody twice', async () => {
  const server = await faultyServer();
  const root = folder();
  const addresses = Array.from({ length: 14 }, (_, i) => server.at(`/ok?${String(i).padStart(2, '0')}`));
  const start = () => spawn(process.execPath, ['tests/fixtures/linksRun.ts', root, DAY, ...addresses], { stdio: 'ignore' });
  const ended = (child: ReturnType<typeof start>) => new Promise((resolve) => child.on('close', resolve));

  const first = start();
  const over = ended(first);
  await vi.waitFor(() => expect(server.seen.length).toBeGreaterThan(5), 20_000);
  first.kill('SIGKILL');
  await over;
  const known = Object.keys(historyIn(root).addresses).length;
  expect(known).toBeGreaterThan(0);
  expect(known).toBeLessThan(addresses.length);

  const before = server.seen.length;
  expect(await ended(start())).toBe(0);
  expect(Object.keys(historyIn(root).addresses)).toEqual(addresses);
  expect(server.seen.length - before).toBe(addresses.length - known);
}, 60_000);

describe('the report', () => {
  const address = 'https://example.org/report';
  const failing = { firstFailed: '2026-11-01', lastFailed: '2026-11-01', lastChecked: '2026-11-01', lastStatus: '404' } as const;
  const dead = { ...failing, lastFailed: DAY, lastChecked: DAY, archivedAt: '20240131120000' };
  const before = { addresses: { [address]: failing } };
  const after = { addresses: { [address]: dead } };

  it('tells who died now from who was dead before', () => {
    const citations = [cite(address, 3)];
    expect(diedBetween(citations, before, after)).toEqual(citations);
    expect(diedBetween(citations, after, after)).toEqual([]);
  });

  it('names the place, the day and the proposed copy', () => {
    const text = linksText([cite(address, 3)], before, after, [address], []);
    expect(text).toContain('Dead (1)');
    expect(text).toContain('volume 1, land-titles, source 3: Source 3 (died now)');
    expect(text).toContain(`copy proposed, not checked: https://web.archive.org/web/20240131120000/${address}`);
  });
});

describe('progress', () => {
  const shown = (isTTY: boolean, total: number) => {
    let text = '';
    const bar = progress(total, { isTTY, write: (more) => (text += more) });
    for (let i = 0; i < total; i++) bar.step('www.example.org');
    bar.end();
    return text;
  };
  it('is plain lines in a log, not one for each step', () => {
    const lines = shown(false, 200).trimEnd().split('\n');
    expect(lines).toHaveLength(20);
    expect(lines.at(-1)).toBe('200 of 200');
    expect(shown(false, 200)).not.toMatch(/[\r\u001b]/);
  });
  it('is one line on a terminal, and leaves none', () => {
    expect(shown(true, 3)).not.toContain('\n');
    expect(shown(true, 3)).toMatch(/3\/3 www\.example\.org\r\u001b\[2K$/);
  });
});
