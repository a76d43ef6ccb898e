import { type DatasetName, datasetNames, datasets } from '../../../features/open-data/build/datasets.ts';

export const getStaticPaths = () => datasetNames.map((dataset) => ({ params: { dataset } }));

/** All records of one kind as a table. */
export const GET = ({ params }: { params: { dataset: DatasetName } }) =>
  new Response(datasets[params.dataset].csv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
