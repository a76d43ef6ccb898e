import type { Programme, Project, Run } from '@vstopna-tocka/core';
import { programmeById } from '@vstopna-tocka/core/programmes';
import { byName } from '../alphabet.ts';
import { yearOf } from '../dates.ts';
import type { Lang } from '../i18n/languages.ts';

type TargetGroup = Programme['targetGroup'];
export type Status = Programme['status']['value'] | 'unknown';

/** The programme that a project carried out; none where no source ties the two. */
export const programmeOf = (project: Project): Programme | undefined =>
  project.programme && programmeById(project.programme.value);

/** Whether a project is over; a project of no known programme may be either. */
export const statusOf = (project: Project): Status => programmeOf(project)?.status.value ?? 'unknown';

/** Whom a project is for, by its programme. */
export const targetGroupOf = (project: Project): TargetGroup =>
  programmeOf(project)?.targetGroup ?? 'unknown';

/** Who carries the project out: the lead, or everyone where the sources name no lead. */
export const providersOf = ({ lead, partners }: Project): string => lead ?? partners.join(', ');

/** The places of runs as the sources name them, each once, in alphabetical order. */
export const placesOf = (runs: readonly Run[], lang: Lang): string[] =>
  [...new Set(runs.flatMap(({ place }) => place?.split('; ') ?? []))].sort(byName(lang, (place) => place));

/** The regional units in which a project runs, each once. */
export const unitsOf = ({ runs }: Project): string[] => [
  ...new Set(runs.map(({ regionalUnit }) => regionalUnit)),
];

/** The first and the last year known of the runs. */
export function yearsOf({ runs }: Project): { from?: number; to?: number } {
  const years = (dates: (string | undefined)[]) => dates.filter((date) => date !== undefined).map(yearOf);
  const starts = years(runs.map(({ start }) => start));
  const ends = years(runs.map(({ end }) => end));
  return {
    ...(starts.length > 0 ? { from: Math.min(...starts) } : {}),
    ...(ends.length > 0 ? { to: Math.max(...ends) } : {}),
  };
}

/** What the words for the beginning of a run are: a plan, a further group, or simply the start. */
export const startWord = ({ startKind }: Run) => startKind ?? 'start';

/** What the words for the end of a run are: a plan, the day of the closing event, or simply the end. */
export const endWord = ({ endKind }: Run) => endKind ?? 'end';
