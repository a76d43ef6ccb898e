import { element } from '../../../shared/client/dom.ts';
import type { Answer, Hit } from '../../../shared/client/place-search.ts';
import { plural } from '../../../shared/client/plural.ts';
import { fill } from '../../../shared/contact-block/text.ts';
import type { SearchTexts } from '../texts.ts';

/** The contact block of a hit as HTML: short in a list, whole where it stands alone. Empty while it is not known. */
export type BlockOf = (hit: Hit, isWhole: boolean) => string;

/** At most so many places are shown to who has not typed to the end. */
const MOST_SUGGESTED = 8;

/** Kinds of matches whose text is no name to call a place by. */
const byMunicipality = ['alias', 'iso-code'];

/** What stands above a hit: the place as it was found, or its municipality. */
const nameOf = ({ name, matched }: Hit): string =>
  !matched || byMunicipality.includes(matched.kind) ? name : matched.text;

function hitItem(hit: Hit, texts: SearchTexts, blockOf: BlockOf, isWhole: boolean): HTMLLIElement {
  const page = `${texts.municipalityBase}${hit.slug}/`;
  const address = hit.elsewhere === 'settlement' ? `${page}#${texts.elsewhereAnchor}` : page;
  const kind = texts.matched[hit.matched?.kind ?? 'municipality'] ?? '{{name}}';
  const heading = element('h2', {}, element('a', { href: address }, nameOf(hit)));
  const text = fill(kind, { name: hit.name, text: hit.matched?.text ?? hit.name });
  const item = element(
    'li',
    { className: 'result' },
    element('div', { className: 'result-name' }, heading, element('p', {}, text)),
  );
  // Made by the one function that escapes every value.
  item.insertAdjacentHTML('beforeend', blockOf(hit, isWhole));
  if (hit.elsewhere === 'some') {
    const note = element('a', { href: `${page}#${texts.elsewhereAnchor}` }, texts.elsewhere.some);
    item.append(element('p', { className: 'warning small' }, note));
  }
  return item;
}

/** Places to choose from, each with its contact and the way to its page. */
export const hitList = (
  hits: readonly Hit[],
  texts: SearchTexts,
  blockOf: BlockOf,
  isWhole = false,
): HTMLOListElement =>
  element('ol', { className: 'results' }, ...hits.map((hit) => hitItem(hit, texts, blockOf, isWhole)));

/** What is shown for an answer, and the one sentence that says it. */
export interface Shown {
  status: string;
  hits: Hit[];
  /** Whether the one hit is meant without doubt, so that its whole contact is shown. */
  isWhole: boolean;
}

const keyOf = ({ slug, matched, administrativeUnit, csdUnit }: Hit): string =>
  [slug, matched?.text, administrativeUnit, csdUnit].join();

/** Each place once: what is suggested by two of its names is one place all the same. */
const distinct = (hits: readonly Hit[]): Hit[] => [...new Map(hits.map((hit) => [keyOf(hit), hit])).values()];

/**
 * Decides what to show. Names that were only suggested are looked up at once, so that nobody has to tap twice.
 *
 * @param search the search that gave the answer
 */
export function shownOf(answer: Answer, search: (query: string) => Answer, texts: SearchTexts): Shown {
  const { hits, croatian, suggestions, suggested } = answer;
  if (croatian !== undefined)
    return {
      status: fill(hits.length > 0 ? texts.croatianToo : texts.croatian, { name: croatian }),
      hits,
      isWhole: false,
    };
  if (hits.length === 1) return { status: texts.single, hits, isWhole: true };
  if (hits.length > 1) return { status: plural(texts.lang, texts.found, hits.length), hits, isWhole: false };
  const others = distinct(suggestions.flatMap((name) => search(name).hits)).slice(0, MOST_SUGGESTED);
  return { status: others.length > 0 ? texts[suggested] : texts.none, hits: others, isWhole: false };
}

/** The lines below the status: the way for people in Croatia, then the places. */
export function linesOf(
  { hits, isWhole }: Shown,
  { croatian }: Answer,
  texts: SearchTexts,
  blockOf: BlockOf,
): HTMLElement[] {
  const list = hits.length > 0 ? [hitList(hits, texts, blockOf, isWhole)] : [];
  if (isWhole) return [...list, element('p', {}, texts.ifNot)];
  if (croatian === undefined) return list;
  const way = element('a', { href: texts.crossBorder, className: 'tall' }, texts.inCroatia);
  const lead = hits.length > 0 ? [element('p', { className: 'results-lead' }, texts.inSlovenia)] : [];
  return [element('p', {}, way), ...lead, ...list];
}
