import { boundaries } from '@vstopna-tocka/core/boundaries';

/** The outlines of the municipalities for the map in the browser, loaded when somebody asks for it. */
export const GET = () => Response.json(boundaries);
