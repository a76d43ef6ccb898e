import { municipalities } from '@vstopna-tocka/core/places';
import { inAlphabet } from '../../../shared/alphabet.ts';
import { dataHref } from '../../../shared/build/data-files.ts';
import type { Lang } from '../../../shared/build/i18n.ts';
import { href } from '../../../shared/routes.ts';
import type { CheckData } from '../data.ts';

/** The municipalities to choose from, and where all contacts are, for the page's script. */
export const placesFor = (lang: Lang): CheckData['places'] => ({
  names: inAlphabet(municipalities, lang).map(({ name }) => name),
  contacts: dataHref(`contacts-${lang}`),
  page: href('municipality', lang, '{{slug}}'),
});
