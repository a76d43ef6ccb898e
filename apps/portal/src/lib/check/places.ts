import { municipalities } from '@vstopna-tocka/core/places';
import type { CheckData } from '../../client/check/data.ts';
import type { Lang } from '../../i18n/index.ts';
import { inAlphabet } from '../alphabet.ts';
import { dataHref } from '../data-files.ts';
import { href } from '../routes.ts';

/** The municipalities to choose from, and where all contacts are, for the page's script. */
export const placesFor = (lang: Lang): CheckData['places'] => ({
  names: inAlphabet(municipalities, lang).map(({ name }) => name),
  contacts: dataHref(`contacts-${lang}`),
  page: href('municipality', lang, '{{slug}}'),
});
