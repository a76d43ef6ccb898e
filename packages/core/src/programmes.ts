import { calls } from './generated/calls.ts';
import { programmes } from './generated/programmes.ts';
import { projects } from './generated/projects.ts';
import type { Call, Programme, Project } from './model/programme.ts';

export { calls, programmes, projects };

const index = <T extends { id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

const callsById = index(calls);
const programmesById = index(programmes);
const projectsById = index(projects);

/** The call with this id, e.g. `sa-2019`. */
export const callById = (id: string): Call | undefined => callsById.get(id);

/** The programme with this id, e.g. `sa-2019-lot-1`. */
export const programmeById = (id: string): Programme | undefined => programmesById.get(id);

/** The project with this id. */
export const projectById = (id: string): Project | undefined => projectsById.get(id);

/** The projects known to have carried out a programme. */
export const projectsOf = (programmeId: string): Project[] =>
  projects.filter((project) => project.programme?.value === programmeId);
