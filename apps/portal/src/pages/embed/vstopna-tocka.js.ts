import { bundleElement } from '../../features/municipalities/build/bundle.ts';

/** The custom element, under an address that stays the same. Astro runs in the folder of the portal. */
export const GET = async () =>
  new Response(await bundleElement(process.cwd()), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
