import type { Source } from '@vstopna-tocka/core';
import { sourceById } from '@vstopna-tocka/core/sources';

/**
 * The sources with these ids, in their order.
 *
 * @throws if an id is of no source
 */
export const citedSources = (ids: readonly string[]): Source[] =>
  ids.map((id) => {
    const source = sourceById(id);
    if (!source) throw new Error(`source "${id}" is cited but not in the data`);
    return source;
  });
