import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { licences } from '../../scripts/licences.mjs';

// SITE_URL: the public origin, for canonical addresses. BASE_PATH: the sub-path that the docs are served under.
const site = process.env['SITE_URL'];

// Astro reads this when it is about to send: nothing of a build leaves the machine, however it was started.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

export default defineConfig({
  ...(site ? { site } : {}),
  base: process.env['BASE_PATH'] ?? '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: 'Vstopna točka',
      description: 'Facts and rules of social activation in Slovenia, as data and as code.',
      favicon: '/favicon.svg',
      customCss: ['./src/styles/theme.css'],
      credits: false,
      expressiveCode: { defaultProps: { wrap: true } },
      sidebar: [
        { label: 'Start', items: [{ slug: 'index', label: 'What it is' }, 'use'] },
        { label: 'Understand', items: ['facts', 'rules', 'monitoring'] },
        { label: 'Change', items: ['correct-a-fact', 'add-a-call', 'host'] },
        {
          label: 'Reference',
          items: [
            { label: 'Model', link: '/model/' },
            { label: 'Calls and questions', link: '/calls/' },
            'cli',
          ],
        },
        { label: 'Decisions', items: [{ autogenerate: { directory: 'decisions' } }] },
      ],
    }),
    // Their markup, styles and search get into the pages past the bundles.
    licences({ also: ['@astrojs/starlight', 'astro-expressive-code', 'pagefind'] }),
  ],
  vite: {
    // The packages of this repository are read as source, in every environment that Astro builds for.
    plugins: [
      {
        name: 'workspace-sources',
        configEnvironment: () => ({ resolve: { conditions: ['@vstopna-tocka/source'] } }),
      },
    ],
  },
});
