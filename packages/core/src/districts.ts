import { postcodes } from './places.ts';
import { settlements } from './settlements.ts';

/** A postal district by the places that it lies in. */
export interface District {
  code: string;
  name: string;
  /** The likeliest first; with the administrative unit where all its settlements there lie in another one. */
  places: { municipality: number; administrativeUnit?: string }[];
}

/** All postal districts, by municipality and, where others serve all its settlements there, by administrative unit. */
export function districts(): District[] {
  const units = new Map<string, Set<string | undefined>>();
  for (const { municipality, administrativeUnit, postcodes: codes } of settlements)
    for (const code of codes) {
      const place = `${code} ${municipality}`;
      units.set(place, (units.get(place) ?? new Set()).add(administrativeUnit));
    }
  return postcodes.map(({ code, name, municipalities }) => ({
    code,
    name,
    places: municipalities.map((municipality) => {
      const [administrativeUnit, ...others] = units.get(`${code} ${municipality}`) ?? [];
      return { municipality, ...(administrativeUnit && others.length === 0 ? { administrativeUnit } : {}) };
    }),
  }));
}
