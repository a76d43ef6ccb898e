import type { FinderData, Match, MatchKind } from './types.ts';

/** A name and the place that bears it. */
export interface Named {
  name: string;
  match: Match;
}

/** The weight of each kind, the greatest first; places of equal weight keep their order. */
const weights: Readonly<Record<MatchKind, number>> = {
  municipality: 0,
  alias: 0,
  'iso-code': 0,
  'register-id': 0,
  'post-office': 1,
  postcode: 1,
  settlement: 2,
  'settlement-second-name': 2,
  quarter: 3,
  community: 4,
};
export const weightOf = ({ kind }: Match): number => weights[kind];

/** Whether a place is a whole municipality. */
export const isMunicipality = (match: Match): boolean => weightOf(match) === 0;

/** Whether a place is a municipality or a post office: those are found by a part of their name, too. */
export const isMain = (match: Match): boolean => weightOf(match) <= 1;

/** Whether a place is a quarter or a local community: its name says little against that of a whole region. */
export const isQuarter = (match: Match): boolean => weightOf(match) >= 3;

/** A name of several places in one, `Orehek - Drulovka`, by itself and by each; `Medvode - center` has one place only. */
function namesIn(name: string): string[] {
  const parts = name.split(/ ?[-/] ?/).filter((part) => /^\p{Lu}/u.test(part));
  return parts.length > 1 ? [name, ...parts] : [name];
}

/** A place without the keys that say nothing. */
export const placeOf = ({
  municipality,
  administrativeUnit,
}: {
  municipality: number;
  administrativeUnit?: string | undefined;
}) => ({ municipality, ...(administrativeUnit ? { administrativeUnit } : {}) });

/** All names with what they name, in the order of weight. */
export function* entriesOf(data: FinderData): Generator<Named> {
  for (const { id, name, aliases } of data.municipalities) {
    yield { name, match: { kind: 'municipality', text: name, municipality: id } };
    for (const alias of aliases)
      yield { name: alias, match: { kind: 'alias', text: alias, municipality: id } };
  }
  for (const { code, name: office, places } of data.postcodes)
    for (const name of namesIn(office))
      for (const place of places)
        yield { name, match: { kind: 'post-office', text: `${code} ${office}`, ...placeOf(place) } };
  const towns = new Map(data.municipalities.map(({ id, name }) => [id, name]));
  for (const { name, secondName, ...at } of data.settlements) {
    const place = placeOf(at);
    yield { name, match: { kind: 'settlement', text: name, ...place } };
    if (secondName) {
      // The second name of the town is also that of the municipality.
      const kind = towns.get(at.municipality) === name ? 'alias' : 'settlement-second-name';
      const match: Match = { kind, text: secondName, ...place };
      // By itself, and with the first in either order, as signs and files write both.
      for (const written of [secondName, `${name} ${secondName}`, `${secondName} ${name}`])
        yield { name: written, match };
    }
  }
  const apart = new Map(data.settlements.map((each) => [`${each.municipality} ${each.name}`, each]));
  for (const { name: text, municipality, quarter, csdUnit } of data.communities ?? [])
    for (const name of namesIn(text))
      yield {
        name,
        match: {
          kind: quarter ? 'quarter' : 'community',
          text,
          ...placeOf(apart.get(`${municipality} ${name}`) ?? { municipality }),
          ...(csdUnit ? { csdUnit } : {}),
        },
      };
}

/** Regional units, by their place in the list: they are no answer, but known words. */
export const namesOfUnits = (units: readonly { name: string }[]): Named[] =>
  units.flatMap(({ name: text }, index) =>
    [text, ...text.split(' in ')].map((name) => ({
      name,
      match: { kind: 'community', text, municipality: index },
    })),
  );

/** Croatian places, also by the first half of a name in two languages. */
export const abroad = (places: readonly { name: string }[]): Named[] =>
  places.flatMap(({ name: text }) =>
    namesIn(text)
      .slice(0, 2)
      .map((name) => ({ name, match: { kind: 'municipality', text, municipality: 0 } })),
  );
