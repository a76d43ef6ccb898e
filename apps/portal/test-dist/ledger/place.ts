import type { Lang } from '../../src/shared/i18n/languages.ts';
import type { PlainPage } from '../../src/shared/routes.ts';

/** Where a fact of the ledger stands in the portal, written by hand so that it does not follow the data. */
export interface Place extends Record<Lang, readonly string[]> {
  page: PlainPage;
  /** The id of the heading or entry from which on it stands. */
  at: string;
  /** Sources that must be linked to in the same place. */
  sources: readonly string[];
}

/** Places by number of the ledger; a fact that stands in several places has them with a word after the number. */
export type Places = Readonly<Record<string, Place>>;
