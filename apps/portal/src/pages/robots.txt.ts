import { site, whole } from '../shared/addresses.ts';
import { asset } from '../shared/routes.ts';

/** Everything may be read. What is not for search engines says so itself, which they must be able to read. */
const lines = [
  'User-agent: *',
  'Disallow:',
  ...(site ? ['', `Sitemap: ${whole(asset('sitemap.xml'))}`] : []),
];

/** For robots; they ask for it at the root of the site only, not under a sub-path. */
export const GET = () =>
  new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
