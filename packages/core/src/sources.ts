import { sources } from './generated/sources.ts';
import type { Source } from './model/source.ts';

export { sources };

const byId = new Map(sources.map((source) => [source.id, source]));

/** The source with this id; `undefined` where there is none. */
export const sourceById = (id: string): Source | undefined => byId.get(id);
