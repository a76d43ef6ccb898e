import { slugify } from '@vstopna-tocka/core/slug';
import { inAlphabet } from '../../../shared/alphabet.ts';
import { element } from '../../../shared/client/dom.ts';
import { fill } from '../../../shared/contact-block/text.ts';
import type { MapTexts } from '../texts.ts';
import type { Place, Unit } from './outlines.ts';
import type { BlockOf } from './results.ts';

/** The fragment that stands for a choice, e.g. `#obcina=piran`. */
export const fragmentOf = (word: string, name: string): string => `#${word}=${slugify(name)}`;

/** The way back: the whole country, and the unit. */
function wayOf(texts: MapTexts, unit?: Unit): HTMLElement {
  const steps = [element('a', { href: '#map' }, texts.all)];
  if (unit) steps.push(element('a', { href: fragmentOf(texts.fragments.unit[0], unit.name) }, unit.name));
  return element('p', { className: 'map-way' }, ...steps);
}

/** What is said of a chosen municipality: the way to its page, and whom to call. */
export function placeCard(place: Place, unit: Unit, texts: MapTexts, blockOf: BlockOf): HTMLElement[] {
  const slug = slugify(place.name);
  const href = `${texts.municipalityBase}${slug}/`;
  const name = element('a', { href }, fill(texts.municipality, { name: place.name }));
  const block = element('div');
  // Made by the one function that escapes every value.
  block.innerHTML = blockOf({ name: place.name, slug, unit: unit.name }, true);
  return [
    wayOf(texts, unit),
    element('p', { className: 'map-card-name' }, name),
    ...block.children,
  ] as HTMLElement[];
}

/** What is said of a chosen unit: its municipalities, to choose one. */
export function unitCard(unit: Unit, texts: MapTexts): HTMLElement[] {
  const href = `${texts.unitBase}${slugify(unit.name)}/`;
  const name = element('a', { href }, fill(texts.unit, { name: unit.name }));
  const items = inAlphabet(unit.members, texts.lang).map((member) =>
    element(
      'li',
      {},
      element('a', { href: fragmentOf(texts.fragments.municipality[0], member.name) }, member.name),
    ),
  );
  return [
    wayOf(texts),
    element('p', { className: 'map-card-name' }, name),
    element('p', {}, texts.choose),
    element('ul', { className: 'links names' }, ...items),
  ];
}
