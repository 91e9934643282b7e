import { editorialPath, readLinkLists } from '../../src/files/editorial.ts';
import type { LinkLists } from '../../src/schemas/editorial.ts';
import type { Source } from '../../src/schemas/source.ts';
import { isBelow, isFrontPage, trackersIn } from '../lib/editorial/address.ts';
import { inRecord, type Rule } from '../lib/rule.ts';
import { validPractices } from '../lib/contentTree.ts';

type Fault = readonly [message: string, example: string];

const LISTS = editorialPath('links.yaml');
const folded = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The name of the site on which a copy was found, if the source is given as published there. */
function mirrorOf(host: string, publisher: string, { mirrors }: LinkLists): string | undefined {
  const found = Object.entries(mirrors).find(([mirror]) => isBelow(host, mirror));
  return found && [found[0], found[1]].some((name) => folded(publisher).startsWith(folded(name))) ? found[1] : undefined;
}

/** What is wrong with the address of a source. */
function* faults(source: Source, lists: LinkLists): Iterable<Fault> {
  const url = new URL(source.url);
  const { protocol, host } = url;
  const trackers = trackersIn(url);
  const mirror = mirrorOf(host, source.publisher, lists);
  if (protocol === 'http:' && !lists.http.includes(host))
    yield [
      'the address begins with http',
      `${source.url.replace(/^http:/i, 'https:')}, or add ${host} to http in ${LISTS} if it does not answer over https.`,
    ];
  if (trackers.length > 0)
    yield [`the address tracks its reader (${trackers.join(', ')})`, 'Take these parameters out; the page stays the same.'];
  if (lists.shorteners.some((shortener) => isBelow(host, shortener)))
    yield [`${host} hides where the address leads`, 'Follow it, and give the address of the page itself.'];
  if (isFrontPage(url) && !lists.frontPages.includes(host))
    yield [
      'the address leads to a front page, which changes',
      `Give the page that says it, or add ${host} to frontPages in ${LISTS} if the site itself is the source.`,
    ];
  if (mirror) yield [`${mirror} is only where the copy was found`, 'publisher: who wrote or first published it'];
}

export const links: Rule = {
  name: 'links',
  description:
    'The address of a source uses https where the site has it, leads straight to a page, tracks nobody, and its publisher is no site of copies.',
  scope: 'practice',
  exceptions: editorialPath('links.yaml'),
  *check(tree) {
    const lists = readLinkLists(tree.root);
    for (const practice of validPractices(tree)) {
      for (const [index, source] of practice.record.sources.entries()) {
        for (const [message, example] of faults(source, lists)) yield inRecord(practice, ['sources', index, 'url'], message, example);
      }
    }
  },
};
