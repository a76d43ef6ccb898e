import { sourceById } from '@vstopna-tocka/core/sources';
import type { Lang, Translate } from '../../../shared/build/i18n.ts';
import { sourceHref } from '../../../shared/build/sources.ts';
import { formatDate } from '../../../shared/dates.ts';

/** How a source is named where a condition rests on it: »RRA Koroška«, »22. 2. 2017«. */
export interface Citation {
  address: string;
  publisher: string;
  date: string;
  /** The language of the publisher's name, where it is not that of the page. */
  lang?: string;
}

/** @throws if the data has no such source */
export function citationOf(id: string, lang: Lang, t: Translate): Citation {
  const source = sourceById(id);
  if (!source) throw new Error(`source "${id}" is cited by a condition but not in the data`);
  return {
    address: sourceHref(source, lang),
    publisher: source.publisher,
    date: source.date === null ? t('evidence.undated') : formatDate(source.date, lang, t),
    ...(source.lang === lang ? {} : { lang: source.lang }),
  };
}
