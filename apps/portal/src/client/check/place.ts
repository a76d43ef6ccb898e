import { slugify } from '@vstopna-tocka/core/slug';
import { telHref } from '../../lib/format.ts';
import type { CheckData, Places } from './data.ts';
import { byId, fill, make } from './dom.ts';

/** A local unit with its telephone, as far as known. */
function unitLine({ words, lang }: CheckData, [name, , phone, year, old]: Places['units'][number]) {
  const unit = make('span', { lang: lang === 'sl' ? undefined : 'sl' }, name);
  if (!phone || !year) return make('p', {}, unit);
  return make(
    'p',
    {},
    unit,
    ', ',
    make('a', { class: 'tall', href: telHref(phone) }, phone),
    make('span', { class: 'small muted' }, ` ${fill(old ? words.phoneOld : words.phone, { year })}`),
  );
}

/** Who serves a municipality: the centre, its local unit or units, and the way to all that is known of them. */
function card(data: CheckData, [name, units, other]: Places['municipalities'][number]): HTMLElement[] {
  const { places, words, lang } = data;
  const slovenian = lang === 'sl' ? undefined : 'sl';
  const rows = units.flatMap((unit) => places.units.slice(unit, unit + 1));
  const centre = places.centres[rows[0]?.[1] ?? -1] ?? '';
  const page = fill(places.page, { slug: slugify(name) });
  return [
    make('p', { lang: slovenian }, make('strong', {}, centre)),
    ...(rows.length > 1 ? [make('p', {}, words.several)] : []),
    ...rows.map((row) => unitLine(data, row)),
    ...(other ? [make('p', {}, words.otherCentre)] : []),
    make('p', { class: 'no-print' }, make('a', { class: 'tall', href: page }, fill(words.details, { name }))),
  ];
}

/** Fills the list of municipalities and shows who serves the chosen one. The choice stays in the page. */
export function offerPlaces(data: CheckData): void {
  const { municipalities } = data.places;
  const select = byId<HTMLSelectElement>('municipality');
  const output = byId('place-card');
  select.append(...municipalities.map(([name], index) => make('option', { value: String(index) }, name)));
  select.addEventListener('change', () => {
    const chosen = municipalities[select.value === '' ? -1 : Number(select.value)];
    output.replaceChildren(...(chosen ? card(data, chosen) : []));
    output.hidden = !chosen;
  });
  byId('place').hidden = false;
}

/** Forgets the chosen municipality. */
export function forgetPlace(): void {
  const select = byId<HTMLSelectElement>('municipality');
  select.value = '';
  select.dispatchEvent(new Event('change'));
}
