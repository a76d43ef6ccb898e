import { municipalities } from '@vstopna-tocka/core/places';
import { placeFile } from '../../../../lib/open-data/files.ts';

export const getStaticPaths = () =>
  municipalities.map((municipality) => ({ params: { slug: municipality.slug }, props: { municipality } }));

/** Whom to ask in one municipality. */
export const GET = ({ props }: { props: { municipality: (typeof municipalities)[number] } }) =>
  Response.json(placeFile(props.municipality));
