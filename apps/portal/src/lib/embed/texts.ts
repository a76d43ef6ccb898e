import { type Lang, translator } from '../../i18n/index.ts';
import { compiledOn } from '../compiled.ts';
import { formatDate } from '../dates.ts';
import type { CardTexts } from './lines.ts';

/** The words of the small card in one language; only the name of the municipality and a year are left open. */
export function cardTexts(lang: Lang): CardTexts {
  const t = translator(lang);
  return {
    title: t('contact:place.title', { name: '{{name}}' }),
    lead: t('municipalities:card.lead'),
    old: t('municipalities:card.old', { year: '{{year}}' }),
    oldUndated: t('municipalities:card.oldUndated'),
    disagree: t('municipalities:card.disagree'),
    notFound: t('card.notFoundAll'),
    directory: t('card.directory'),
    elsewhere: t('municipalities:card.elsewhere'),
    more: t('municipalities:card.more'),
    asOf: t('municipalities:card.asOf', { date: formatDate(compiledOn, lang, t) }),
    kinds: {
      csd: t('card.kind.csd'),
      'csd-unit': t('card.kind.csd-unit'),
      'labour-office': t('card.kind.labour-office'),
    },
  };
}
