import { webAddress } from '../../../src/schemas/primitives.ts';
import type { LinkCheck } from '../../../src/domain/links.ts';
import { isFrontPage } from '../editorial/address.ts';
import { isBusy, LATER, type AskInTurn } from './gate.ts';
import type { Answer, Reply } from './request.ts';

/** Hops after which a chain of redirects counts as a loop; browsers give up at twenty. */
const HOPS = 10;

const isReply = (answer: Answer | typeof LATER): answer is Reply => typeof answer === 'object';
const isRedirect = ({ status, location }: Reply) => [301, 302, 303, 307, 308].includes(status) && location !== undefined;

const isGood = ({ status }: Reply) => status >= 200 && status < 300;

/** Answers to HEAD that are final. Many servers refuse HEAD, or answer it wrongly: all else is asked again with GET. */
const settles = (answer: Answer | typeof LATER) =>
  isReply(answer) ? isGood(answer) || isRedirect(answer) || isBusy(answer) : ['dns', 'private', 'offline', LATER].includes(answer);

async function askGently(url: URL, askInTurn: AskInTurn): Promise<Answer | typeof LATER> {
  const head = await askInTurn(url, 'HEAD');
  return settles(head) ? head : askInTurn(url, 'GET');
}

/** Where a chain of redirects ended. */
interface End {
  readonly answer: Answer | typeof LATER;
  readonly url: URL;
  readonly forGood: boolean;
}

/** The next address of a chain; undefined if the redirect leads nowhere that a browser could follow. */
function nextOf(location: string, from: URL): URL | undefined {
  if (!URL.canParse(location, from.href)) return undefined;
  const next = new URL(location, from.href);
  return /^https?:$/.test(next.protocol) ? next : undefined;
}

async function follow(start: URL, askInTurn: AskInTurn): Promise<End> {
  let [url, forGood] = [start, true];
  for (let hop = 0; hop < HOPS; hop++) {
    const answer = await askGently(url, askInTurn);
    if (!isReply(answer) || !isRedirect(answer)) return { answer, url, forGood };
    const next = nextOf(answer.location!, url);
    if (!next) return { answer: 'malformed', url, forGood };
    forGood &&= answer.status === 301 || answer.status === 308;
    url = next;
  }
  return { answer: 'loop', url, forGood };
}

/** Words in the path of a page that says "not found" and answers 200. */
const SAYS_NOT_FOUND = /(?:^|[/_.-])(?:404|410|error|errors|page-?not-?found|not-?found)(?:$|[/_.-])/i;

/** Did a redirect end at a front page or a page of errors, which is no answer to the question? */
const isSoftFailure = (from: URL, to: URL) =>
  from.href !== to.href &&
  ((isFrontPage(to) && !isFrontPage(from)) || (SAYS_NOT_FOUND.test(to.pathname) && !SAYS_NOT_FOUND.test(from.pathname)));

/** Where an address leads now, as far as the history may hold it. */
function ledTo(from: URL, { url, forGood }: End): Pick<LinkCheck, 'movedTo' | 'sentTo'> {
  const [start, end] = [from, url].map((address) => address.href.replace(/#.*/, '')) as [string, string];
  if (start === end) return {};
  const shown = forGood ? end : end.replace(/\?.*/, '');
  if (!webAddress.safeParse(shown).success) return {};
  return forGood ? { movedTo: shown } : { sentTo: shown };
}

/**
 * Checks one address: HEAD, then GET where HEAD tells nothing, through all redirects.
 * @returns the check without its day; undefined if nothing was learnt (host busy, this machine offline)
 */
export async function probe(address: string, askInTurn: AskInTurn): Promise<Omit<LinkCheck, 'day'> | undefined> {
  const start = new URL(address);
  const end = await follow(start, askInTurn);
  if (end.answer === LATER || end.answer === 'offline') return undefined;
  if (!isReply(end.answer)) return { status: end.answer };
  const status = String(end.answer.status);
  if (!isGood(end.answer)) return { status };
  return { status: isSoftFailure(start, end.url) ? 'moved-to-front' : status, ...ledTo(start, end) };
}
