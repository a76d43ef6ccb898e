import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { APIRoute } from 'astro';

// The minifier drops the notices that these licences ask to keep with the code that browsers load.
const files = {
  Leaflet: 'leaflet/LICENSE',
  'topojson-client': 'topojson-client/LICENSE',
  'fastest-levenshtein': 'fastest-levenshtein/LICENSE.md',
  uqr: 'uqr/LICENSE',
};

const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const notice = ([name, file]: [string, string]) =>
  `${name}\n${'='.repeat(name.length)}\n\n${readFileSync(resolve(file), 'utf8').trim()}\n`;

/** The licences of the libraries in the portal's scripts. */
export const GET: APIRoute = () =>
  new Response(Object.entries(files).map(notice).join('\n\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
