import { openapi } from '../../../features/open-data/build/openapi.ts';

/** The description of the open data for programs. */
export const GET = () => Response.json(openapi());
