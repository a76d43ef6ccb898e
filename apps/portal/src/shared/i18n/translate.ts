import type { TFunction } from 'i18next';
import type { namespaces } from '../../generated/resources.ts';

/** The words of one language: `t('home:title')`, `t('programmes:count', { count: 5 })`. */
export type Translate = TFunction<typeof namespaces>;
