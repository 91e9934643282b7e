import { join } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { readPracticeFiles } from '../files/practices.ts';
import { projectRoot } from '../files/text.ts';
import { site, volumesInScope } from '../site.ts';

/** Absolute, because each site is built in a working folder of its own. */
const BASE = join(projectRoot, 'content', 'volumes');

/** `1/practices/x-road/ar.mdx` → `1/x-road/ar`. */
const textId = (entry: string) => entry.replace('/practices/', '/').replace(/\.mdx$/, '');

/** Volumes as a glob alternative: a brace with one member is not expanded, so the empty `{0,…}` makes it two. */
const inScope = () => `{0,${volumesInScope().join(',')}}`;

/**
 * Records only, no texts. The portal lists every practice but renders none: its build must not
 * bundle ten thousand MDX modules for that.
 */
const recordsOnly = (wanted: (translation: string | undefined) => boolean): Loader => ({
  name: 'records-only',
  async load({ store, parseData }) {
    store.clear();
    for (const file of readPracticeFiles(projectRoot, volumesInScope())) {
      if (!wanted(file.translation)) continue;
      const id = `${file.volume}/${file.slug}/${file.translation ?? 'index'}`;
      store.set({ id, data: await parseData({ id, data: file.frontmatter?.data as Record<string, unknown>, filePath: file.path }) });
    }
  },
});

const texts = (pattern: string): Loader => glob({ base: BASE, pattern: `${inScope()}/practices/*/${pattern}`, generateId: ({ entry }) => textId(entry), retainBody: false });

export const practiceLoader = (): Loader => (site.kind === 'portal' ? recordsOnly((translation) => translation === undefined) : texts('index.mdx'));
export const translationLoader = (): Loader => (site.kind === 'portal' ? recordsOnly((translation) => translation !== undefined) : texts('!(index).mdx'));
export const forewordLoader = (): Loader => glob({ base: BASE, pattern: `${inScope()}/foreword*.mdx`, generateId: ({ entry }) => entry.replace(/\.mdx$/, ''), retainBody: false });
export const pageLoader = (): Loader => glob({ base: join(projectRoot, 'content', 'pages'), pattern: site.kind === 'volume' ? [] : '*/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, ''), retainBody: false });
