import { municipalities } from '@vstopna-tocka/core/places';
import { embedPage, embedPaths } from '../../../../features/municipalities/build/page.ts';

export const getStaticPaths = () => embedPaths(municipalities);

/** The card of a municipality for an iframe on another site. */
export const GET = ({ props }: { props: ReturnType<typeof embedPaths>[number]['props'] }) =>
  new Response(embedPage(props.lang, props.municipality), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
