import { indexFile } from '../../../lib/open-data/files.ts';

/** The list of the files of the open data. */
export const GET = () => Response.json(indexFile());
