import { slugify } from '@vstopna-tocka/core/slug';
import L from 'leaflet';
import type { PlacesIndex } from '../../lib/places-index.ts';
import { element, loadJson, required } from './dom.ts';
import { type Area, makeOperable } from './map-areas.ts';
import { addUnitBorders, addUnitNumbers, emptyMap, holdTo, loadSheets } from './map-base.ts';
import { type Boundaries, type Place, placesOn, unitBorders } from './outlines.ts';
import { fill, handedOver, type MapTexts } from './texts.ts';

/** What is said of the chosen municipality, the way to its page last. */
function cardOf({ name, unit, unitName }: Place, texts: MapTexts): HTMLElement[] {
  const href = `${texts.municipalityBase}${slugify(name)}/`;
  return [
    element('p', { className: 'map-card-name' }, fill(texts.municipality, { name })),
    element('p', {}, fill(texts.unit, { name: unitName, number: String(unit) })),
    element('p', {}, element('a', { href, className: 'button' }, texts.open)),
  ];
}

/**
 * Puts the interactive map in the place of the drawn one and follows the fragment, e.g. `#obcina=trebnje`.
 *
 * @param figure holds the drawing, the container and the card; words and addresses are in its `data-` attributes
 * @param focus whether the keyboard goes on in the map
 * @throws if a file does not arrive
 */
export async function openMap(figure: HTMLElement, focus: boolean): Promise<void> {
  const texts = handedOver<MapTexts>(figure, 'texts');
  const [boundaries, index] = await Promise.all([
    loadJson<Boundaries>(figure.dataset['boundaries'] ?? ''),
    loadJson<PlacesIndex>(figure.dataset['places'] ?? ''),
    loadSheets(),
  ]);
  const outlines = placesOn(boundaries, index);
  const places = outlines.features.map(({ properties }) => properties);
  const container = required('.map', figure);
  const card = required('.map-card', figure);
  container.hidden = false;
  required('.map-drawing', figure).hidden = true;

  const map = emptyMap(container, texts);
  const layer = L.geoJSON(outlines, {
    style: (outline) => ({
      className: `unit unit-${outline?.properties.unit}`,
      // Neighbours would be smoothed apart.
      smoothFactor: 0,
    }),
  }).addTo(map);
  const areas = layer.getLayers() as Area[];
  holdTo(map, layer.getBounds());
  addUnitBorders(map, unitBorders(boundaries, places));
  addUnitNumbers(map, places);

  const operable = makeOperable(map, areas, texts.label, (place, byPerson) => {
    const lines = cardOf(place, texts);
    card.replaceChildren(...lines);
    history.replaceState(null, '', `#${texts.fragment}=${slugify(place.name)}`);
    if (byPerson) card.querySelector('a')?.focus();
  });

  const follow = () => {
    const [word, slug] = location.hash.slice(1).split('=');
    const area = areas.find(({ feature }) => slugify(feature.properties.name) === slug);
    if (word !== texts.fragment || !area) return;
    operable.choose(area);
    map.fitBounds(area.getBounds().pad(2), { animate: false });
  };
  addEventListener('hashchange', follow);
  follow();
  if (focus) operable.focus();
}
