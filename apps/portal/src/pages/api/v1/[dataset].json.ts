import { type DatasetName, datasetNames } from '../../../features/open-data/build/datasets.ts';
import { recordsFile } from '../../../features/open-data/build/files.ts';

export const getStaticPaths = () => datasetNames.map((dataset) => ({ params: { dataset } }));

/** All records of one kind. */
export const GET = ({ params }: { params: { dataset: DatasetName } }) =>
  Response.json(recordsFile(params.dataset));
