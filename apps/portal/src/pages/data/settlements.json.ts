import { settlements } from '@vstopna-tocka/core/settlements';
import { settlementsIndex } from '../../lib/places-index.ts';

/** Settlements for the search in the browser, loaded when somebody begins to type. */
export const GET = () => Response.json(settlementsIndex(settlements));
