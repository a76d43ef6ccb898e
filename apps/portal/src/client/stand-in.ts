import { type Lang, otherLanguage } from '../i18n/languages.ts';
import { readAddress } from '../lib/address.ts';
import { href, type Params } from '../lib/routes.ts';
import { loadJson, required } from './contact/dom.ts';

/**
 * Shows what the device has for the address that could not be opened. An address that is a spelling of another is left
 * for that one: its page may be kept.
 */
export async function showWhatIsKept(): Promise<void> {
  const root = required('#no-connection');
  const { addresses = '' } = root.dataset;
  const lang = document.documentElement.lang as Lang;
  const { at, target } = readAddress(location.pathname, await loadJson<Params>(addresses), lang);
  if (target && target !== location.pathname) {
    location.replace(target.includes('#') ? target : target + location.hash);
    return;
  }
  if (!at || at.page === 'noConnection') return;
  const other = otherLanguage(lang);
  required<HTMLAnchorElement>('.lang-switch').href = href(at.page, other, at.param);
}
