import { type BuiltPage, builtPages, onePerKind } from '../test-dist/pages.ts';
import { href, languages } from './fixtures.ts';

/** Pages that differ from the first of their kind by what they hold. */
const special = languages.flatMap((lang) =>
  (
    [
      ['municipality', 'ljubljana'],
      ['municipality', 'ivancna-gorica'],
      ['municipality', 'celje'],
      ['programme', 'sa-2019-lot-2'],
      ['facet', 'status/ended'],
    ] as const
  ).map(([kind, param]) => href(kind, lang, param)),
);

/** The pages that sweep.spec.ts opens. */
export const swept: readonly BuiltPage[] = [
  ...onePerKind,
  ...builtPages.filter(({ path }) => special.includes(path)),
];
