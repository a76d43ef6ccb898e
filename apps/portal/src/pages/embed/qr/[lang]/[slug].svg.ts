import { municipalities } from '@vstopna-tocka/core/places';
import { embedPaths } from '../../../../features/municipalities/build/page.ts';
import { site, whole } from '../../../../shared/addresses.ts';
import { qrOf, qrSvg } from '../../../../shared/qr.ts';
import { href } from '../../../../shared/routes.ts';

/** None where the public address is not known: a code that leads nowhere must not be printed. */
export const getStaticPaths = () => (site ? embedPaths(municipalities) : []);

/** The QR code of a municipality's page. */
export const GET = ({ params }: { params: ReturnType<typeof embedPaths>[number]['params'] }) =>
  new Response(qrSvg(qrOf(whole(href('municipality', params.lang, params.slug)))), {
    headers: { 'content-type': 'image/svg+xml' },
  });
