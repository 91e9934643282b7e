import type { Network } from './network.ts';
import { ask, type Answer, type Reply } from './request.ts';

/** A host that wants to be left alone for longer than we wait. */
export const LATER = 'later';

/** Asks an address when its host's turn has come. */
export type AskInTurn = (url: URL, method: 'HEAD' | 'GET', bytes?: number) => Promise<Answer | typeof LATER>;

/** Did a host say that it has too much to do? */
export const isBusy = ({ status }: Reply): boolean => status === 429 || status === 503;

/**
 * Milliseconds that a host asks to wait.
 * @param value of the header Retry-After: seconds, or a date of HTTP (RFC 9110, 10.2.3)
 * @param now milliseconds since 1970
 * @returns undefined if there is no such header or nothing sensible in it
 */
export function waitAsked(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}

/** Asks, and asks again after a while where the host is busy. */
async function patiently(network: Network, url: URL, method: 'HEAD' | 'GET', bytes?: number): Promise<Answer | typeof LATER> {
  for (const wait of network.backOff) {
    const answer = await ask(url, method, network, bytes);
    if (typeof answer === 'string' || !isBusy(answer)) return answer;
    const asked = waitAsked(answer.retryAfter, Date.now()) ?? wait;
    if (asked > network.patience) return LATER;
    await network.sleep(asked);
  }
  return ask(url, method, network, bytes);
}

/**
 * One request at a time for each host, with a rest after each, whoever asks: redirects lead from one host's queue to another's.
 * A host that wanted to be left alone is not asked again.
 */
export function hostGate(network: Network): AskInTurn {
  const turns = new Map<string, Promise<unknown>>();
  const resting = new Set<string>();
  return (url, method, bytes) => {
    const { host } = url;
    const turn = (turns.get(host) ?? Promise.resolve()).then(() =>
      resting.has(host)
        ? LATER
        : patiently(network, url, method, bytes).then((answer) => (answer === LATER ? (resting.add(host), LATER) : answer)),
    );
    turns.set(
      host,
      turn.then(() => network.sleep(network.pause)),
    );
    return turn;
  };
}
