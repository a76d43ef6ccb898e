// The page of error 404. Goes on by itself where the address is only a spelling of another, else asks what was meant.

import { element, loadJson, required } from '../../../shared/client/dom.ts';
import { handedOver } from '../../../shared/client/handed-over.ts';
import type { Answer, Hit } from '../../../shared/client/place-search.ts';
import { fill } from '../../../shared/contact-block/text.ts';
import type { Lang } from '../../../shared/i18n/languages.ts';
import type { PlacesIndex } from '../../../shared/places-index.ts';
import type { Params } from '../../../shared/routes.ts';

/** The words and addresses that the page hands over, with `{{slug}}` and `{{name}}` open. */
export type MeantTexts = Record<'page' | 'name' | 'one' | 'several', string>;

const root = required('#missing');
const sections = [...root.querySelectorAll<HTMLElement>('section')];
const { addresses = '', places = '' } = root.dataset;
/** More than these would be a list to search, which the contact page is. */
const MOST_MEANT = 6;
/** Shorter words begin too many names. */
const SHORTEST_BEGINNING = 4;

/** The language of the browser, as far as the page speaks it, else the first that it does. */
const reader = (): Lang => {
  const wanted = navigator.languages.map((tag) => new Intl.Locale(tag).language);
  const spoken = sections.map(({ lang }) => lang);
  return (wanted.find((lang) => spoken.includes(lang)) ?? spoken[0]) as Lang;
};

/** Leaves the language of the address alone on the page. */
function speak(lang: Lang): void {
  for (const section of sections) section.hidden = section.lang !== lang;
  const title = required('section:not([hidden]) h2', root).textContent;
  document.documentElement.lang = lang;
  document.title = title;
  required('h1').textContent = title;
}

/** The places that the last word of an address names, or else one before it. */
function placesMeant(words: readonly string[], search: (query: string) => Answer): Hit[] {
  for (const word of words) {
    const { hits, suggestions } = search(word);
    const near = word.length < SHORTEST_BEGINNING ? [] : suggestions;
    const found = hits.length > 0 ? hits : near.flatMap((name) => search(name).hits);
    if (found.length > 0)
      return [...new Map(found.map((hit) => [hit.slug, hit])).values()].slice(0, MOST_MEANT);
  }
  return [];
}

/** Asks whether one of these places was meant. */
function ask(place: HTMLElement, hits: readonly Hit[]): void {
  const texts = handedOver<MeantTexts>(place, 'meant');
  const linkTo = ({ name, slug }: Hit, className = '') =>
    element('a', { href: fill(texts.page, { slug }), className }, fill(texts.name, { name }));
  const [only, ...others] = hits;
  if (!only) return;
  const question = others.length > 0 ? texts.several : fill(texts.one, { name: only.name });
  place.append(element('p', {}, element('strong', {}, question)));
  if (others.length === 0) place.append(element('p', {}, linkTo(only, 'button')));
  else
    place.append(element('ul', { className: 'links' }, ...hits.map((hit) => element('li', {}, linkTo(hit)))));
}

async function start(): Promise<void> {
  // The same files whatever the address is.
  const [params, index, { readAddress }, { createSearch }] = await Promise.all([
    loadJson<Params>(addresses),
    loadJson<PlacesIndex>(places),
    import('../address.ts'),
    import('../../../shared/client/place-search.ts'),
  ]);
  const { lang, target, words } = readAddress(location.pathname, params, reader());
  if (target && target !== location.pathname) {
    location.replace(target.includes('#') ? target : target + location.hash);
    return;
  }
  if (lang) speak(lang);
  const hits = placesMeant(words, createSearch(index));
  if (hits.length > 0)
    for (const place of root.querySelectorAll<HTMLElement>('[data-meant]')) ask(place, hits);
}

// Without the files the page helps as it does without a script.
start().catch(() => undefined);
