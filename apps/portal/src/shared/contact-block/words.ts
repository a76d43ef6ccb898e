import type { resources } from '../../generated/resources.ts';
import type { Lang } from '../i18n/languages.ts';

type Texts = (typeof resources)['sl']['block'];

/** The words of a contact block in one language, with `{{…}}` left open. They come in the index of contacts, too. */
export interface BlockWords extends Texts {
  lang: Lang;
  /** The names by which the offices are called in Slovenia, whatever the language. */
  official: Texts['names'] & { labour: string };
}
