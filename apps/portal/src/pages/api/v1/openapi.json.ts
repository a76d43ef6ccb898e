import { openapi } from '../../../lib/open-data/openapi.ts';

/** The description of the open data for programs. */
export const GET = () => Response.json(openapi());
