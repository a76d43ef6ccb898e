import type { Source } from '@vstopna-tocka/core';
import { sourceById } from '@vstopna-tocka/core/sources';
import type { Lang } from '../i18n/languages.ts';
import { href, type PlainPage } from '../routes.ts';

/** The page that lists the sources of a kind. One page for all would be too heavy. */
export const pageOfKind = {
  official: 'sources',
  other: 'sources',
  institution: 'sourcesOfInstitutions',
  press: 'sourcesOfPress',
} as const satisfies Record<Source['kind'], PlainPage>;

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

/** The place where all that is known of a source stands. */
export const sourceHref = ({ id, kind }: Source, lang: Lang): string =>
  `${href(pageOfKind[kind], lang)}#${id}`;
