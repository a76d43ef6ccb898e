import {
  type Condition,
  type Criterion,
  criteriaOf,
  type Programme,
  rulesets,
  type Verdict,
} from '@vstopna-tocka/rules';

/**
 * Programmes that a person sees as one: the calls of 2019 and 2021 offered the same three lots on the same
 * conditions. `runs` tells today's programme from those that have ended.
 */
export const families = [
  { id: 'plus', programmes: ['sa-2024-plus'], runs: true },
  { id: 'lot-1', programmes: ['sa-2019-lot-1', 'sa-2021-lot-1'], runs: false },
  { id: 'lot-2', programmes: ['sa-2019-lot-2', 'sa-2021-lot-2'], runs: false },
  { id: 'lot-3', programmes: ['sa-2019-lot-3', 'sa-2021-lot-3'], runs: false },
  { id: 'long', programmes: ['sa-2017-long'], runs: false },
  { id: 'short-c', programmes: ['sa-2017-short-c'], runs: false },
  { id: 'short-a', programmes: ['sa-2017-short-a'], runs: false },
  { id: 'intermediate', programmes: ['sa-2018-intermediate'], runs: false },
] as const;

export type Family = (typeof families)[number];

/** The kinds of result in the order in which they are shown. */
export const verdictKinds = ['met', 'unknown', 'notMet'] as const satisfies readonly Verdict[];

const programmes = new Map(rulesets.flatMap((r) => r.programmes.map((p) => [p.id, p])));

/** The programmes of a family with their conditions. */
export const programmesOf = (family: Family): Programme[] =>
  family.programmes.map((id) => {
    const programme = programmes.get(id);
    if (!programme) throw new Error(`family "${family.id}": no ruleset has the programme "${id}"`);
    return programme;
  });

/** All that must hold for a family; all of all is one list. */
export function requirementsOf(family: Family): readonly Condition[] {
  const listed = (condition: Condition): readonly Condition[] =>
    condition.kind === 'all' ? condition.of.flatMap(listed) : [condition];
  return programmesOf(family)
    .slice(0, 1)
    .flatMap(({ requires }) => listed(requires));
}

/** The criteria of a family, in reading order, each once. */
export const criteriaOfFamily = (family: Family): readonly Criterion[] =>
  criteriaOf({ kind: 'all', of: requirementsOf(family) });

/** Whether no answer can settle it, because the sources publish none of its conditions. */
export const isUnpublished = (family: Family): boolean =>
  criteriaOfFamily(family).every(({ kind }) => kind === 'unpublished');

/** What a reader must know about how the conditions were found: locale keys under `rules:caveats`. */
export const caveatsOf = (family: Family): string[] => [
  ...new Set(programmesOf(family).flatMap(({ caveats = [] }) => caveats)),
];

/** The ids of the sources that state a condition in any of the family's calls. */
export const sourcesOf = (family: Family, label: string): string[] => [
  ...new Set(
    programmesOf(family)
      .flatMap(({ requires }) => criteriaOf(requires))
      .filter((criterion) => criterion.label === label)
      .flatMap(({ sources }) => sources),
  ),
];

/**
 * The verdict of a family in a result.
 *
 * @throws if its programmes differ: then they are no family
 */
export function familyVerdict(family: Family, verdicts: Readonly<Record<string, Verdict>>): Verdict {
  const found = new Set(family.programmes.map((id) => verdicts[id]));
  const [verdict] = found;
  if (found.size !== 1 || !verdict) {
    throw new Error(`family "${family.id}": expected one verdict, got ${[...found].join(', ')}`);
  }
  return verdict;
}
