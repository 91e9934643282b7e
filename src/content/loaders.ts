import { join } from 'node:path';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { contentChanged } from '../files/contentVersion.ts';
import { readPracticeFiles, type Wanted } from '../files/practices.ts';
import { projectRoot } from '../files/text.ts';
import { site, volumesInScope } from '../site.ts';

/** Absolute, because each site is built in a working folder of its own. */
const BASE = join(projectRoot, 'content', 'volumes');

/** Volumes as a glob alternative: a brace with one member is not expanded, so the empty `{0,…}` makes it two. */
const inScope = () => `{0,${volumesInScope().join(',')}}`;

async function fill({ store, parseData }: LoaderContext, wanted: Wanted): Promise<void> {
  store.clear();
  for (const file of readPracticeFiles(projectRoot, volumesInScope(), wanted)) {
    const id = `${file.volume}/${file.slug}/${file.translation ?? 'index'}`;
    const data = await parseData({ id, data: file.frontmatter?.data as Record<string, unknown>, filePath: file.path });
    // Nothing reads the body from here; it tells the preview that a text changed of which the record did not.
    store.set({ id, data, body: file.frontmatter?.body ?? '' });
  }
}

/**
 * Practices as a collection of the live preview, which shows a change at once and completes frontmatter in editors. Pages read
 * practices from the files: in a build, Astro's store would hold each record three times over.
 */
const practiceFiles = (wanted: Wanted): Loader => ({
  name: 'practice-files',
  async load(context) {
    await fill(context, wanted);
    context.watcher?.add(BASE);
    context.watcher?.on('all', (_, path) => {
      if (!path.startsWith(BASE) || !path.endsWith('.mdx')) return;
      contentChanged();
      void fill(context, wanted).catch((error: unknown) => context.logger.error(String(error)));
    });
  },
});

export const practiceLoader = (): Loader => practiceFiles('original');
export const translationLoader = (): Loader => practiceFiles('translations');
export const forewordLoader = (): Loader => glob({ base: BASE, pattern: `${inScope()}/foreword*.mdx`, generateId: ({ entry }) => entry.replace(/\.mdx$/, ''), retainBody: false });
export const pageLoader = (): Loader => glob({ base: join(projectRoot, 'content', 'pages'), pattern: site.kind === 'volume' ? [] : '*/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, ''), retainBody: false });
