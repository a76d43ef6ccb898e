import type { APIRoute } from 'astro';
import levenshtein from 'fastest-levenshtein/LICENSE.md?raw';
import leaflet from 'leaflet/LICENSE?raw';
import topojson from 'topojson-client/LICENSE?raw';

// The minifier drops the notices that these licences ask to keep with the code that browsers load.
const notices = { Leaflet: leaflet, 'topojson-client': topojson, 'fastest-levenshtein': levenshtein };

/** The licences of the libraries in the portal's scripts. */
export const GET: APIRoute = () =>
  new Response(
    Object.entries(notices)
      .map(([name, text]) => `${name}\n${'='.repeat(name.length)}\n\n${text.trim()}\n`)
      .join('\n\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
