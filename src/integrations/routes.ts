import type { AstroIntegration } from 'astro';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Site } from '../site.ts';

/** Folders of `src/pages` whose routes a site has. Their names start with `_`, so that Astro adds none by itself. */
const foldersOf = (site: Site): string[] => (site.kind === 'preview' ? ['_portal', '_volume'] : [`_${site.kind}`]);

/**
 * The pattern of a page’s file. Pages exist in every language, below `[...lang]`; files (`.json`, `.xml`, …) exist once.
 * `volumes/[volume]/index.astro` → `[...lang]/volumes/[volume]`.
 */
export function patternOf(file: string): string {
  const path = file.replace(/\.(astro|ts)$/, '');
  if (file.endsWith('.ts') || path === '404') return `/${path}`;
  return `/[...lang]/${path.replace(/(^|\/)index$/, '')}`.replace(/\/$/, '');
}

/** Gives each site its own routes: the portal’s pages never cost a volume’s build anything. */
export function siteRoutes(site: Site): AstroIntegration {
  return {
    name: 'site-routes',
    hooks: {
      'astro:config:setup'({ injectRoute, config }) {
        for (const folder of foldersOf(site)) {
          const root = new URL(`pages/${folder}/`, config.srcDir);
          for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })
            .map((name) => name.replaceAll('\\', '/'))
            .sort()) {
            if (!/\.(astro|ts)$/.test(file)) continue;
            injectRoute({ pattern: patternOf(file), entrypoint: fileURLToPath(new URL(file, root)), prerender: true });
          }
        }
      },
    },
  };
}
