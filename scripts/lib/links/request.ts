import { request as askPlainly, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as askSafely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { LinkFailure } from '../../../src/schemas/linkHistory.ts';
import type { Network } from './network.ts';

/** An answer of HTTP. */
export interface Reply {
  readonly status: number;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
  /** The beginning of the body, at most as many bytes as were asked for. */
  readonly body: Buffer;
}

/** What came of a request. `offline` is a fault of this machine's own network and says nothing about the address. */
export type Answer = Reply | LinkFailure | 'offline';

/** A host that resolves to none but addresses that may not be asked. */
class PrivateAddress extends Error {
  readonly code = 'PRIVATE';
}

const FAILURES: readonly (readonly [RegExp, LinkFailure | 'offline'])[] = [
  [/^PRIVATE$/, 'private'],
  [/^(ENOTFOUND|ENODATA)$/, 'dns'],
  [/^(EAI_AGAIN|ENETDOWN|ENETUNREACH)$/, 'offline'],
  [/^(ECONNREFUSED|EHOSTUNREACH|EADDRNOTAVAIL)$/, 'refused'],
  [/^(ETIMEDOUT|ERR_SOCKET_CONNECTION_TIMEOUT)$/, 'timeout'],
  [/^(HPE_|ERR_INVALID|ERR_UNESCAPED|ERR_HTTP)/, 'malformed'],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO$|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|.*_CERT)/, 'tls'],
];

/** A word for an error of Node. Whatever has no word of its own is a connection that broke. */
export function failureOf(error: unknown): LinkFailure | 'offline' {
  const errors = error instanceof AggregateError ? error.errors : [error];
  const code = String((errors[0] as { code?: unknown } | undefined)?.code);
  return FAILURES.find(([pattern]) => pattern.test(code))?.[1] ?? 'reset';
}

/** Finds a host's addresses and leaves out those that may not be asked: the socket connects to what was checked, never to a second look-up. */
const guardedLookup =
  ({ resolve, mayAsk }: Network): LookupFunction =>
  (host, options, callback) => {
    resolve(host).then(
      (found) => {
        const allowed = found.filter(({ address }) => mayAsk(address));
        if (allowed.length === 0) callback(new PrivateAddress(host), '', 0);
        else if (options.all) callback(null, [...allowed]);
        else callback(null, allowed[0]!.address, allowed[0]!.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };

/** Is the host written as an IP address that may not be asked? Then no look-up would come between. */
function isForbiddenIp({ hostname }: URL, { mayAsk }: Network): boolean {
  const ip = hostname.replace(/^\[|\]$/g, '');
  return isIP(ip) !== 0 && !mayAsk(ip);
}

/** Reads until there is enough, and hangs up: nobody sends us a file of gigabytes because we asked whether it is there. */
function beginning(response: IncomingMessage, bytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const enough = () => resolve(Buffer.concat(chunks).subarray(0, bytes));
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= bytes) enough();
    });
    response.on('end', enough).on('error', reject);
  });
}

const answerTo = (request: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => void request.on('response', resolve).on('error', reject).end());

/**
 * Sends one request and follows nothing.
 * @param bytes how much of the body is wanted; at least its first byte has to come for an answer to count
 * @returns the reply, or a word for what came instead; never throws for what the other side does
 */
export async function ask(url: URL, method: 'HEAD' | 'GET', network: Network, bytes = 1): Promise<Answer> {
  if (isForbiddenIp(url, network)) return 'private';
  const signal = AbortSignal.timeout(network.timeout);
  const options: RequestOptions = {
    method,
    agent: false,
    lookup: guardedLookup(network),
    signal,
    maxHeaderSize: 32_768,
    headers: { 'User-Agent': network.userAgent, Accept: '*/*' },
  };
  let request: ClientRequest | undefined;
  try {
    request = (url.protocol === 'https:' ? askSafely : askPlainly)(url, options);
    const response = await answerTo(request);
    const { statusCode, headers } = response;
    const body = await beginning(response, bytes);
    return { status: statusCode!, location: headers.location, retryAfter: headers['retry-after'], body };
  } catch (error) {
    return signal.aborted ? 'timeout' : failureOf(error);
  } finally {
    request?.on('error', () => undefined).destroy();
  }
}
