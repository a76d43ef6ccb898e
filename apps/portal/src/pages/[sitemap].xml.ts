import { site } from '../shared/addresses.ts';
import { sitemap } from '../shared/build/sitemap.ts';

/** None where the public address is not known: a sitemap holds whole addresses only. */
export const getStaticPaths = () => (site ? [{ params: { sitemap: 'sitemap' } }] : []);

export const GET = () =>
  new Response(sitemap(), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
