import { areasFile } from '../../../features/open-data/build/files.ts';
import { type AreaName, areaNames } from '../../../features/open-data/build/geo.ts';

export const getStaticPaths = () => areaNames.map((area) => ({ params: { area } }));

/** All areas of one kind with their outlines. */
export const GET = ({ params }: { params: { area: AreaName } }) =>
  Response.json(areasFile(params.area), { headers: { 'content-type': 'application/geo+json' } });
