import { municipalities } from '@vstopna-tocka/core/places';
import { placeFile } from '../../../../features/open-data/build/files.ts';

export const getStaticPaths = () =>
  municipalities.map((municipality) => ({ params: { slug: municipality.slug }, props: { municipality } }));

/** Whom to ask in one municipality. */
export const GET = ({ props }: { props: { municipality: (typeof municipalities)[number] } }) =>
  Response.json(placeFile(props.municipality));
