import { type Lang, translator } from '../../build/i18n.ts';
import type { BlockWords } from '../words.ts';
import { shortName } from './offices.ts';

/** The words of a contact block, for use at build time. */
export function blockWords(lang: Lang): BlockWords {
  const t = translator(lang);
  const official = translator('sl');
  return {
    lang,
    official: {
      ...official('block:names', { returnObjects: true, skipInterpolation: true }),
      labour: official('block:labour.name', { skipInterpolation: true }),
    },
    names: t('block:names', { returnObjects: true, skipInterpolation: true }),
    call: t('block:call', { returnObjects: true, skipInterpolation: true }),
    whose: t('block:whose', { returnObjects: true, skipInterpolation: true }),
    date: t('block:date', { returnObjects: true, skipInterpolation: true }),
    fallback: t('block:fallback', { returnObjects: true, skipInterpolation: true }),
    ways: t('block:ways', { returnObjects: true, skipInterpolation: true }),
    hours: t('block:hours', { returnObjects: true, skipInterpolation: true }),
    units: t('block:units', { returnObjects: true, skipInterpolation: true }),
    proof: t('block:proof', { returnObjects: true, skipInterpolation: true }),
    labour: t('block:labour', { returnObjects: true, skipInterpolation: true }),
  };
}

/** The name of a unit as people say it: »Center za socialno delo, enota Trebnje« of »Enota Trebnje«. */
export const officialName = (name: string): string =>
  translator('sl')('block:names.unit', { name: shortName(name) });
