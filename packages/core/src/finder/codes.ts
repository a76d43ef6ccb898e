import { placeOf } from './entries.ts';
import type { FinderData, Match } from './types.ts';

/** Looks numbers up. */
export interface Codes {
  /** The municipality with this number of the register, which is also that of its ISO code. */
  municipality(id: number, iso: boolean): Match[];
  /** The places of a postcode, the likeliest first; nothing where no list knows it. */
  post(code: string): Match[];
  /** Every postcode with its name, e.g. `8210 Trebnje`. */
  all: ReadonlyMap<string, string>;
}

/** Builds the tables of numbers. */
export function codesOf({ municipalities, postcodes, postBoxes = [] }: FinderData): Codes {
  const ids = new Set(municipalities.map(({ id }) => id));
  const all = new Map(postcodes.map(({ code, name }) => [code, `${code} ${name}`]));
  const districts = new Map(postcodes.map(({ code, places }) => [code, places]));
  const boxes = new Map(postBoxes.flatMap((box) => box.codes.map((code) => [code, box] as const)));
  return {
    municipality: (id, iso) => {
      const kind = iso ? 'iso-code' : 'register-id';
      const text = iso ? `SI-${String(id).padStart(3, '0')}` : String(id);
      return ids.has(id) ? [{ kind, text, municipality: id }] : [];
    },
    post: (code) => {
      const box = boxes.get(code);
      const places = box ? [{ municipality: box.municipality }] : (districts.get(code) ?? []);
      const text = box ? `${code} ${box.name}` : (all.get(code) ?? code);
      return places.map((place) => ({ kind: 'postcode', text, ...placeOf(place) }));
    },
    all,
  };
}
