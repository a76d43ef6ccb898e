// Derives from the facts what the made-up groups of each call are like, so that a further call is among them by itself.
import { best } from '@vstopna-tocka/core/claims';
import { calls, programmeById } from '@vstopna-tocka/core/programmes';
import type { CallGroups } from '../src/synthetic.ts';

/** Where no source says how many people are in a group. */
const USUAL_PLACES = 15;

/** The calls of which it is known how long people are in their programmes, in the order of the data. */
export const callGroups: readonly CallGroups[] = calls.flatMap(({ id, shortName, programmes, lots }) => {
  const own = programmes.flatMap((programme) => programmeById(programme) ?? []);
  const [first] = own;
  const lengths = own.flatMap((p) => p.participantMonths ?? p.durationMonths ?? []);
  const [year] = /\d{4}/.exec(shortName.sl ?? '') ?? [];
  if (!first || lengths.length === 0 || year === undefined) return [];
  const sizes = own.flatMap(({ groupSize }) => (groupSize ? [best(groupSize).value] : []));
  return [
    {
      call: id,
      type: first.type,
      months: best(lengths).value,
      places: sizes[0] ?? USUAL_PLACES,
      year: Number(year),
      lots: lots.filter(({ programme }) => programme !== undefined).map(({ number }) => number),
    },
  ];
});
