import type L from 'leaflet';
import { element } from '../../../shared/client/dom.ts';
import { LINE, placeApart, tightestFirst } from '../../../shared/names.ts';
import { marker as createMarker, divIcon } from './leaflet.ts';
import type { Label, Place, Unit } from './outlines.ts';

/** From so many steps of the zoom beyond the whole country the municipalities have names, too. */
const CLOSER = 0.75;

/** Sizes of the names to try, the first in which every unit finds a place for its name. */
const SCALES = [1, 0.9, 0.8];

/** What is chosen has the first choice of a place, and never goes without its name. */
export interface Chosen {
  place?: Place | undefined;
  unit?: Unit | undefined;
}

/** A name, and what stands in its place where there is no room for it: the number of a unit in the list. */
interface Written {
  label: Label;
  short: string;
  of: Place | Unit;
  marker: L.Marker;
  span: HTMLElement;
}

function write(label: Label, short: string, of: Place | Unit, className: string): Written {
  const span = element('span');
  const icon = divIcon({ html: span, className: `map-label ${className}`, iconSize: [0, 0] });
  const [lon, lat] = label.point;
  const marker = createMarker([lat, lon], { icon, interactive: false, keyboard: false });
  return { label, short, of, span, marker };
}

/** Measures text as the map writes it. */
function measureIn(container: HTMLElement) {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(container);
  return (lines: readonly string[], size: number, weight: number) => {
    if (context) context.font = `${weight} ${size}px ${fontFamily}`;
    const widths = lines.map((line) => context?.measureText(line).width ?? 0);
    return { width: Math.max(...widths) + 2, height: lines.length * size * LINE, line: size * LINE };
  };
}

/**
 * Writes names on the map: those of the units always, those of the municipalities from a closer zoom and where they
 * find a place. They are there for the eye; every area has its name for a screen reader.
 *
 * @returns writes them anew for what is chosen
 */
export function addNames(
  map: L.Map,
  units: readonly Unit[],
  places: readonly Place[],
): (chosen: Chosen) => void {
  const container = map.getContainer();
  map.getPane('markerPane')?.setAttribute('aria-hidden', 'true');
  const ofUnits = units
    .map((unit, index) => write(unit.label, String(index + 1), unit, 'map-label-unit'))
    .sort((a, b) => tightestFirst(a.label, b.label));
  const ofPlaces = places
    .map((place) => write(place.label, '', place, 'map-label-place'))
    // Here there is not room for all: the large ones are seen first.
    .sort((a, b) => b.label.room - a.label.room);
  const measure = measureIn(container);
  let chosen: Chosen = {};

  /** The names to write, the most important first. */
  const wanted = (): Written[] => {
    const isClose = map.getZoom() >= map.getMinZoom() + CLOSER;
    const own = ofPlaces.filter(({ of }) => of === chosen.place);
    const others = isClose ? ofPlaces.filter(({ of }) => of !== chosen.place) : [];
    const { unit } = chosen;
    if (!unit || !isClose) return [...own, ...ofUnits, ...others];
    // Within the chosen unit its own name would stand in the way; the card has it.
    const around = ofUnits.filter(({ of }) => of !== unit);
    return [...own, ...others.filter(({ of }) => unit.members.includes(of as Place)), ...around];
  };
  const layOut = () => {
    const size = Number.parseFloat(getComputedStyle(container).fontSize);
    const boxOf = ({ label: { point, lines } }: Written, scale: number, text = lines) => {
      const { x, y } = map.latLngToLayerPoint([point[1], point[0]]);
      return { x, y, ...measure(text, size * scale, 600) };
    };
    const view = map.getBounds().pad(0.1);
    const shown = wanted().filter(({ label: { point } }) => view.contains([point[1], point[0]]));
    const tries = SCALES.map((scale) => ({
      scale,
      boxes: placeApart(shown.map((name) => boxOf(name, scale))),
    }));
    const isFull = ({ boxes }: (typeof tries)[number]) =>
      shown.every(({ short }, index) => !short || boxes[index]);
    const { scale, boxes: long } = tries.find(isFull) ?? tries[0] ?? { scale: 1, boxes: [] };
    container.style.setProperty('--name-scale', String(scale));
    const taken = long.filter((box) => box !== undefined);
    const left = shown.filter(({ short }, index) => short && !long[index]);
    const numbers = placeApart([...taken, ...left.map((name) => boxOf(name, scale, [name.short]))]).slice(
      taken.length,
    );
    for (const { marker } of [...ofUnits, ...ofPlaces]) marker.remove();
    for (const [index, name] of shown.entries()) {
      const box = long[index] ?? numbers[left.indexOf(name)] ?? boxOf(name, scale, [name.short]);
      if (!long[index] && !name.short) continue;
      const lines = long[index] ? name.label.lines : [name.short];
      name.span.replaceChildren(...lines.flatMap((line, row) => (row > 0 ? [element('br'), line] : [line])));
      name.span.classList.toggle('is-chosen', name.of === chosen.place);
      name.marker.setLatLng(map.layerPointToLatLng([box.x, box.y])).addTo(map);
    }
  };

  map.on('zoomend moveend resize', layOut);
  return (next) => {
    chosen = next;
    layOut();
  };
}
