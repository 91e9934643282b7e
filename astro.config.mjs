import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { basePath, siteOrigin } from './src/config.ts';
import { siteRoutes } from './src/integrations/routes.ts';
import { onlyAllowed } from './src/markdown/onlyAllowed.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: siteOrigin,
  base: basePath || '/',
  output: 'static',
  trailingSlash: 'always',
  // The default, 'jsx', drops the space between inline elements on two lines.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // Editors complete frontmatter from the schemas that the live preview writes.
  experimental: { contentIntellisense: site.kind === 'preview' },
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  markdown: { processor: satteri({ mdastPlugins: [onlyAllowed], features: { smartPunctuation: true } }), syntaxHighlight: false },
  integrations: [mdx(), siteRoutes(site)],
  vite: {
    build: {
      // A strict policy allows no inline script, however small.
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 1000,
    },
  },
});
