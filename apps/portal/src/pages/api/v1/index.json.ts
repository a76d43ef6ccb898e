import { indexFile } from '../../../features/open-data/build/files.ts';

/** The list of the files of the open data. */
export const GET = () => Response.json(indexFile());
