import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { licences } from '../../scripts/licences.mjs';
import { hosting } from './hosting/integration.ts';
import { search } from './src/features/search/build/integration.ts';
import { offline } from './src/offline/integration.ts';
import { foreignLinks } from './src/shared/build/foreign-links.ts';

// SITE_URL: the public origin, for canonical addresses. BASE_PATH: the sub-path that the portal is served under.
const site = process.env['SITE_URL'];

// Where the word forms of the search come from.
const wordLists = readFileSync(new URL('src/features/search/NOTICE.txt', import.meta.url), 'utf8');

export default defineConfig({
  ...(site ? { site } : {}),
  base: process.env['BASE_PATH'] ?? '/',
  output: 'static',
  trailingSlash: 'always',
  // As in JSX: no space between elements on lines of their own, unless written as {' '}.
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    foreignLinks(),
    search(),
    licences({ notices: { 'Word lists': wordLists } }),
    offline(),
    hosting(),
  ],
  vite: {
    build: { assetsInlineLimit: 0 },
    // A worker loads parts of itself on request, as a page does.
    worker: { format: 'es' },
    // The packages of this repository are read as source, in every environment that Astro builds for.
    plugins: [
      {
        name: 'workspace-sources',
        configEnvironment: () => ({ resolve: { conditions: ['@vstopna-tocka/source'] } }),
      },
      // What Vite wraps around `import()`, to load the sheets of a part and all parts at once, weighs more than most
      // scripts here. No part has sheets of its own: the map loads its two by hand.
      {
        name: 'plain-imports',
        configEnvironment: () => ({ build: { modulePreload: false } }),
        enforce: 'pre' as const,
        load: (id) =>
          id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
      },
    ],
  },
});
