import { slugify } from '@vstopna-tocka/core/slug';
import { loadJson, required } from '../../../shared/client/dom.ts';
import { handedOver } from '../../../shared/client/handed-over.ts';
import { decoded } from '../../../shared/decoded.ts';
import type { PlacesIndex } from '../../../shared/places-index.ts';
import type { MapTexts } from '../texts.ts';
import { loadBlocks, noBlocks } from './blocks.ts';
import { geoJSON } from './leaflet.ts';
import { type Area, makeOperable } from './map-areas.ts';
import { addBorders, emptyMap, holdTo, linesOver, loadMapSheets } from './map-base.ts';
import { addNames, type Chosen } from './map-names.ts';
import { fragmentOf, placeCard, unitCard } from './map-panel.ts';
import { type Boundaries, bordersOn, type Place, placesOn, type Unit, unitsOn } from './outlines.ts';

/**
 * Puts the interactive map in the place of the drawn one. The fragment of the address says what is chosen, a unit or a
 * municipality, so that a choice has an address, and Back undoes it.
 *
 * @param figure holds the drawing, the container and the card; words and addresses are in its `data-` attributes
 * @param focus whether the keyboard goes on in the map
 * @throws if a file does not arrive
 */
export async function openMap(figure: HTMLElement, focus: boolean): Promise<void> {
  const texts = handedOver<MapTexts>(figure, 'texts');
  const [boundaries, index, blockOf] = await Promise.all([
    loadJson<Boundaries>(figure.dataset['boundaries'] ?? ''),
    loadJson<PlacesIndex>(figure.dataset['places'] ?? ''),
    loadBlocks(figure).catch(() => noBlocks),
    loadMapSheets(),
  ]);
  const outlines = placesOn(boundaries, index);
  const places = outlines.features.map(({ properties }) => properties);
  const units = unitsOn(boundaries, index, places);
  const container = required('.map', figure);
  const card = required('.map-card', figure);
  container.hidden = false;
  required('.map-drawing', figure).hidden = true;
  // Where it is narrow a municipality is too small for a finger: first the unit, then the municipality.
  const isNarrow = matchMedia('(max-width: 51.99rem)');

  const map = emptyMap(container, texts);
  const layer = geoJSON(outlines, {
    // Neighbours would be smoothed apart.
    style: (outline) => ({
      className: `area tint-${texts.tints[outline?.properties.unit]}`,
      smoothFactor: 0,
    }),
  }).addTo(map);
  const whole = layer.getBounds();
  holdTo(map, whole);
  addBorders(map, bordersOn(boundaries, places));
  const mark = linesOver(map, 'chosen', 450);
  const writeNames = addNames(map, units, places);

  let chosen: Chosen = {};
  /** Whether a person chose just now, so that the keyboard goes on in the card; and whether on the map itself. */
  let by: 'map' | 'card' | undefined;

  const operable = makeOperable(map, layer.getLayers() as Area[], texts.label, (place, byKey) => {
    const unit = units[place.unit];
    const isUnitFirst = isNarrow.matches && !byKey && unit !== chosen.unit;
    const fragment =
      isUnitFirst && unit
        ? fragmentOf(texts.fragments.unit[0], unit.name)
        : fragmentOf(texts.fragments.municipality[0], place.name);
    by = 'map';
    if (location.hash === fragment) follow();
    else location.hash = fragment;
  });
  card.addEventListener('click', () => {
    by = 'card';
  });

  const show = ({ place, unit }: Chosen) => {
    operable.mark(place, unit && (!place || isNarrow.matches) ? units.indexOf(unit) : undefined);
    mark.clearLayers();
    container.classList.toggle('has-place', place !== undefined);
    const outline = place ? outlines.features.find(({ properties }) => properties === place) : unit?.outline;
    if (outline) mark.addData(outline);
    // Whoever chose a municipality on the map sees it.
    if (!(place && by === 'map')) {
      const bounds = unit ? geoJSON(unit.outline).getBounds() : whole;
      map.fitBounds(bounds, { animate: by === 'map', padding: unit ? [12, 12] : [0, 0] });
    }
    writeNames({ place, unit });
    if (place && unit) card.replaceChildren(...placeCard(place, unit, texts, blockOf));
    else card.replaceChildren(...(unit ? unitCard(unit, texts) : []));
  };

  const asksFor = new RegExp(figure.dataset['fragments'] ?? '');
  const status = required('[role=status]', figure);

  function follow(): void {
    chosen = choiceOf(location.hash, texts, places, units);
    status.textContent = asksFor.test(location.hash) && !chosen.unit ? texts.notThere : '';
    show(chosen);
    const first = card.querySelector<HTMLElement>('.map-card-name a');
    if (by && !first) operable.focus();
    else if (by) first?.focus({ preventScroll: true });
    // On a narrow screen the unit is on the map, what to do with a municipality in the card below it.
    if (by) (chosen.place ? card : container).scrollIntoView({ block: 'nearest' });
    else if (first) container.scrollIntoView({ block: 'nearest' });
    by = undefined;
  }
  addEventListener('hashchange', follow);
  follow();
  if (asksFor.test(location.hash)) figure.scrollIntoView();
  if (focus) operable.focus();
}

/** What a fragment stands for; nothing for one that means something else. */
function choiceOf(hash: string, texts: MapTexts, places: readonly Place[], units: readonly Unit[]): Chosen {
  const [word = '', slug = ''] = decoded(hash).slice(1).split('=');
  const isIt = ({ name }: { name: string }) => slugify(name) === slugify(slug);
  if (texts.fragments.unit.includes(word)) return { unit: units.find(isIt) };
  const place = texts.fragments.municipality.includes(word) ? places.find(isIt) : undefined;
  return { place, unit: place && units[place.unit] };
}
