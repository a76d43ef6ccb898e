import type { APIRoute } from 'astro';
// By path: a file named after its package is left to Node at build, which takes it for a module.
import levenshtein from '../../../../node_modules/fastest-levenshtein/LICENSE.md?raw';
import leaflet from '../../../../node_modules/leaflet/LICENSE?raw';
import topojson from '../../../../node_modules/topojson-client/LICENSE?raw';
import uqr from '../../../../node_modules/uqr/LICENSE?raw';
import wordLists from '../features/search/NOTICE.txt?raw';

// The minifier drops the notices that these licences ask to keep with the code that browsers load.
const notices = {
  Leaflet: leaflet,
  'topojson-client': topojson,
  'fastest-levenshtein': levenshtein,
  uqr,
  'Word lists': wordLists,
};

/** The licences of the libraries in the portal's scripts, and where the word forms of the search come from. */
export const GET: APIRoute = () =>
  new Response(
    Object.entries(notices)
      .map(([name, text]) => `${name}\n${'='.repeat(name.length)}\n\n${text.trim()}\n`)
      .join('\n\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
