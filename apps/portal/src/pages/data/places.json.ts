import { administrativeUnits, municipalities, postcodes, regionalUnits } from '@vstopna-tocka/core/places';
import { settlements } from '@vstopna-tocka/core/settlements';
import { placesIndex } from '../../lib/places-index.ts';

/** Municipalities and postcodes for the search in the browser. */
export const GET = () =>
  Response.json(placesIndex({ administrativeUnits, municipalities, postcodes, regionalUnits, settlements }));
