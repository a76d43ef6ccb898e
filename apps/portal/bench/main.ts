// Builds the portal for a made-up address, as a host would for its own, and measures that build with Lighthouse.
// Without an address there are no whole links between the languages, which SEO asks for.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = at('dist');

execFileSync(
  process.execPath,
  [at('../../../scripts/turbo.mjs'), 'run', 'data', '--output-logs=errors-only'],
  {
    cwd: at('../../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
execFileSync(at('../../../node_modules/.bin/astro'), ['build', '--outDir', dist, '--silent'], {
  cwd: at('..'),
  env: { ...process.env, SITE_URL: 'https://example.invalid' },
  stdio: 'inherit',
});
// Read by the list of pages and by the server.
process.env['DIST'] = dist;
await import('./lighthouse.ts');
