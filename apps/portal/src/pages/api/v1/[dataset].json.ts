import { type DatasetName, datasetNames } from '../../../lib/open-data/datasets.ts';
import { recordsFile } from '../../../lib/open-data/files.ts';

export const getStaticPaths = () => datasetNames.map((dataset) => ({ params: { dataset } }));

/** All records of one kind. */
export const GET = ({ params }: { params: { dataset: DatasetName } }) =>
  Response.json(recordsFile(params.dataset));
