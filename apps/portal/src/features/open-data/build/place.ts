import { EntryPoint, Municipality, RegionalUnit, Source, Words } from '@vstopna-tocka/core';
import { directoryOf } from '@vstopna-tocka/core/reach';
import { elsewhereIn, servedBy } from '@vstopna-tocka/core/served';
import { defaultLanguage } from '../../../shared/i18n/languages.ts';
import { href, languagesOf } from '../../../shared/routes.ts';

/** Whom to ask in one municipality: what the card on other sites is made from. */
export interface Place {
  id: number;
  slug: string;
  name: string;
  regionalUnit: { id: string; name: string };
  /** The pages of the municipality, relative to this file. */
  pages: Words;
  /** The local units of the CSD, then the labour offices, then the CSD; each with the official directory. */
  entryPoints: (EntryPoint & { directory: string })[];
  /** Settlements with other contacts than the rest; what those are is on the page of the municipality. */
  settlementsElsewhere: string[];
}

/** From `/api/v1/municipalities/trebnje.json` up to the root of the portal. */
const UP = '../../../';

/** A path of the portal relative to its root, whatever the path it is served under. */
const fromRoot = (path: string): string =>
  path.slice(href('home', defaultLanguage).length - `${defaultLanguage}/`.length);

/** Where an office's contact can be looked up: its own page, else that of its centre, else the list of all. */
const pageOf = (office: EntryPoint, csd: EntryPoint): string =>
  office.kind === 'labour-office'
    ? directoryOf([office], 'zrsz').url
    : directoryOf([office, csd], 'csd-slovenije').url;

/** The card of one municipality. */
export function placeOf(municipality: Municipality): Place {
  const { id, slug, name } = municipality;
  const { regionalUnit: unit, csd, csdUnits, labourOffices } = servedBy(municipality);
  const offices = [...csdUnits, ...labourOffices, csd];
  const pages = languagesOf('municipality').map((lang) => [
    lang,
    UP + fromRoot(href('municipality', lang, slug)),
  ]);
  return {
    id,
    slug,
    name,
    regionalUnit: { id: unit.id, name: unit.name },
    pages: Object.fromEntries(pages) as Words,
    entryPoints: offices.map((office) => ({ ...office, directory: pageOf(office, csd) })),
    settlementsElsewhere: elsewhereIn(municipality).flatMap(({ settlements }) => settlements),
  };
}

/** The shape of a {@link Place}; its schema is made from it. */
export const placeShape = Municipality.pick({ id: true, slug: true, name: true }).extend({
  regionalUnit: RegionalUnit.pick({ id: true, name: true }),
  pages: Words,
  entryPoints: EntryPoint.extend({ directory: Source.shape.url.unwrap() }).array().min(3),
  settlementsElsewhere: Municipality.shape.aliases,
});
