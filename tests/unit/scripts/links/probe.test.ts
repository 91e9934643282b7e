import { expect, it } from 'vitest';
import { hostGate, waitAsked } from '../../../../scripts/lib/links/gate.ts';
import { publicWeb } from '../../../../scripts/lib/links/network.ts';
import { probe } from '../../../../scripts/lib/links/probe.ts';
import { isPublicIp } from '../../../../scripts/lib/links/publicAddress.ts';
import { ask, failureOf } from '../../../../scripts/lib/links/request.ts';
import { badTls, closedPort, faultyServer } from '../../../fixtures/faultyServer.ts';

/** Checks one page of the faulty server. */
async function checkOf(path: string, host?: string) {
  const server = await faultyServer();
  const check = await probe(server.at(path, host), hostGate(server.network));
  return { check, server, methods: server.seen.map(({ method }) => method), paths: server.seen.map((one) => one.path) };
}

it.each([
  ['/ok', '200'],
  ['/empty', '204'],
  ['/404', '404'],
  ['/410', '410'],
  ['/403', '403'],
  ['/500', '500'],
  ['/999', '999'],
  ['/no-head', '200'],
  ['/head-lies', '200'],
  ['/head-hangs-up', '200'],
  ['/to-404', '404'],
  ['/loop', 'loop'],
  ['/loop-a', 'loop'],
  ['/endless', 'loop'],
  ['/to-front', 'moved-to-front'],
  ['/sent-astray', 'moved-to-front'],
  ['/to-loopback', 'private'],
  ['/to-decimal', 'private'],
  ['/to-metadata', 'private'],
  ['/to-ipv6', 'private'],
  ['/to-inside', 'private'],
  ['/to-file', 'malformed'],
  ['/to-script', 'malformed'],
  ['/to-nonsense', 'malformed'],
  ['/to-nowhere', '301'],
  ['/slow-headers', 'timeout'],
  ['/dribble', '200'],
  ['/reset', 'reset'],
  ['/half', 'reset'],
  ['/huge', '200'],
  ['/malformed', 'malformed'],
  ['/not-http', 'malformed'],
  ['/many-headers', 'malformed'],
])('%s is %s', async (path, status) => expect((await checkOf(path)).check).toMatchObject({ status }));

it('never knocks at a private door', async () => {
  for (const path of ['/to-loopback', '/to-decimal', '/to-inside']) expect((await checkOf(path)).paths.join()).not.toContain('secret');
});

it('asks with HEAD, and with GET only where HEAD tells nothing', async () => {
  expect((await checkOf('/ok')).methods).toEqual(['HEAD']);
  expect((await checkOf('/no-head')).methods).toEqual(['HEAD', 'GET']);
  expect((await checkOf('/404')).methods).toEqual(['HEAD', 'GET']);
});

it('waits for a body that never begins, and not for the end of one that has begun', async () => {
  const server = await faultyServer();
  expect(await ask(new URL(server.at('/slow-body')), 'GET', server.network)).toBe('timeout');
  expect(await ask(new URL(server.at('/dribble')), 'GET', server.network)).toMatchObject({ status: 200 });
  const huge = await ask(new URL(server.at('/huge')), 'GET', server.network, 1000);
  expect(huge).toMatchObject({ status: 200 });
  expect((huge as { body: Buffer }).body.length).toBe(1000);
});

it('says where an address leads: whole where for good, without the query where for now', async () => {
  const of = async (path: string) => {
    const { check, server } = await checkOf(path);
    return { ...check, ok: server.at('/ok') };
  };
  const moved = await of('/moved');
  expect(moved.movedTo).toBe(moved.ok);
  const twice = await of('/moved-twice');
  expect([twice.movedTo, twice.sentTo]).toEqual([twice.ok, undefined]);
  for (const path of ['/sent', '/moved-then-sent']) {
    const sent = await of(path);
    expect([sent.movedTo, sent.sentTo]).toEqual([undefined, sent.ok]);
  }
});

it('says who it is', async () => {
  const { server } = await checkOf('/ok');
  expect(server.seen[0]!.agent).toMatch(/^CompendiumLinks\/1\.0 \(\+https:\/\/[^ ]+\/about\/links\/\)$/);
});

it.each([
  ['a host without a name', 'nobody.example', 'dns'],
  ['a host of a private network', 'inside.example', 'private'],
])('%s is a failure', async (_, host, status) => {
  const { check, server } = await checkOf('/ok', host);
  expect(check).toEqual({ status });
  expect(server.seen).toEqual([]);
});

it('learns nothing from a machine that is offline', async () => expect((await checkOf('/ok', 'offline.example')).check).toBeUndefined());

it('tells a closed port and a broken handshake', async () => {
  const { network } = await faultyServer();
  expect(await probe(`http://sources.example:${await closedPort()}/`, hostGate(network))).toEqual({ status: 'refused' });
  expect(await probe(`https://sources.example:${await badTls()}/`, hostGate(network))).toEqual({ status: 'tls' });
});

it.each(['CERT_HAS_EXPIRED', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID', 'EPROTO'])(
  '%s is a fault of the certificate',
  (code) => expect(failureOf(Object.assign(new Error(), { code }))).toBe('tls'),
);

it('looks at the first of several errors', () =>
  expect(failureOf(new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]))).toBe('refused'));

it.each([
  ['/busy-seconds', '200', [7000]],
  ['/busy-nonsense', '200', [5000]],
  ['/busy-always', '503', [5000, 15_000, 45_000]],
])('%s ends in %s after waits of %j', async (path, status, waits) => {
  const { check, server } = await checkOf(path);
  expect(check).toEqual({ status });
  expect(server.slept.filter((wait) => wait > 0)).toEqual(waits);
});

it('waits until the date that a host names', async () => {
  const { check, server } = await checkOf('/busy-date');
  expect(check).toEqual({ status: '200' });
  expect(Math.max(...server.slept)).toBeGreaterThan(25_000);
  expect(Math.max(...server.slept)).toBeLessThanOrEqual(30_000);
});

it('leaves a host alone that wants to be, for all of its pages', async () => {
  const server = await faultyServer();
  const gate = hostGate(server.network);
  expect(await probe(server.at('/busy-tomorrow'), gate)).toBeUndefined();
  expect(await probe(server.at('/ok'), gate)).toBeUndefined();
  expect(server.seen).toHaveLength(1);
  expect(await probe(server.at('/ok', 'other.example'), gate)).toEqual({ status: '200' });
});

it('reads Retry-After as seconds or as a date, and nothing else', () => {
  const now = Date.parse('2026-11-25T10:00:00Z');
  expect(waitAsked('120', now)).toBe(120_000);
  expect(waitAsked('Wed, 25 Nov 2026 10:00:30 GMT', now)).toBe(30_000);
  expect(waitAsked('Wed, 25 Nov 2020 10:00:30 GMT', now)).toBe(0);
  expect(waitAsked('soon', now)).toBeUndefined();
  expect(waitAsked(undefined, now)).toBeUndefined();
});

it('never asks two things of a host at once, and rests in between', async () => {
  const server = await faultyServer();
  let [running, most] = [0, 0];
  const pauses: number[] = [];
  const gate = hostGate({
    ...server.network,
    pause: 1234,
    sleep: (milliseconds) => Promise.resolve(void pauses.push(milliseconds)),
    resolve: async (host) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      return server.network.resolve(host);
    },
  });
  await Promise.all(['/ok', '/404', '/moved', '/no-head'].map((path) => probe(server.at(path), gate)));
  expect(most).toBe(1);
  expect(pauses.length).toBe(server.seen.length);
  expect(new Set(pauses)).toEqual(new Set([1234]));
});

it('knows the public web from what only looks like it', () => {
  const inside =
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 198.18.0.1 224.0.0.1 255.255.255.255';
  const inside6 = ':: ::1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 64:ff9b::a00:1 fc00::1 fd12::1 fe80::1 ff02::1 2001:db8::1 2001::1 2002:a00:1::';
  expect([...inside.split(' '), ...inside6.split(' '), 'localhost', ''].filter(isPublicIp)).toEqual([]);
  const outside = ['1.1.1.1', '9.255.255.255', '172.32.0.1', '192.169.0.1', '223.255.255.255', '2606:4700::1', '2a00:1450::1'];
  expect(outside.filter(isPublicIp)).toEqual(outside);
});

it('asks nothing of this machine, however it is named, unless a test says so', async () => {
  const server = await faultyServer();
  const { port } = new URL(server.at('/ok'));
  for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '0.0.0.0'])
    expect(await ask(new URL(`http://${host}:${port}/ok`), 'GET', publicWeb), host).toBe('private');
  expect(server.seen).toEqual([]);
});
