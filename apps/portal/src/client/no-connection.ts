// Stands in for a page that is not on the device. Where the address is a spelling of another, goes on there: that page
// may be kept.
import { type Lang, otherLanguage } from '../i18n/languages.ts';
import { readAddress } from '../lib/address.ts';
import { href, type Params } from '../lib/routes.ts';
import { loadJson, required } from './contact/dom.ts';

const root = required('#no-connection');
const { addresses = '' } = root.dataset;
const lang = document.documentElement.lang as Lang;

async function start(): Promise<void> {
  const { at, target } = readAddress(location.pathname, await loadJson<Params>(addresses), lang);
  if (target && target !== location.pathname) {
    location.replace(target.includes('#') ? target : target + location.hash);
    return;
  }
  if (!at || at.page === 'noConnection') return;
  const other = otherLanguage(lang);
  required<HTMLAnchorElement>('.lang-switch').href = href(at.page, other, at.param);
}

const retry = required('.waiting', root);
retry.addEventListener('click', () => location.reload());
retry.classList.remove('waiting');
start().catch(() => undefined);
