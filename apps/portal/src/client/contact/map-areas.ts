import type { Feature, Geometry } from 'geojson';
import L from 'leaflet';
import { element } from './dom.ts';
import { type Place, stepFrom } from './outlines.ts';

/** A municipality as Leaflet draws it. */
export type Area = L.Polygon & { feature: Feature<Geometry, Place> };

/** The municipalities of the map as something to point at, walk through and choose from. */
export interface Areas {
  /** Marks one as chosen, as if a person had clicked it. */
  choose: (area: Area) => void;
  /** Takes the keyboard into the map. */
  focus: () => void;
}

const shapeOf = (area: Area | undefined) => area?.getElement() as SVGElement | undefined;
const latLng = ({ feature }: Area): L.LatLngTuple => {
  const [lon, lat] = feature.properties.centre.point;
  return [lat, lon];
};

/**
 * Makes the municipalities operable. One stop of the Tab key leads into the map, arrows go from municipality to
 * municipality, Enter chooses, plus and minus zoom; a pointer shows the name and chooses with a click.
 *
 * @param label what the map is and how it is used, for screen readers
 * @param onChoose called with the chosen municipality, and whether a person chose it just now
 */
export function makeOperable(
  map: L.Map,
  areas: readonly Area[],
  label: string,
  onChoose: (place: Place, byPerson: boolean) => void,
): Areas {
  const places = areas.map(({ feature }) => feature.properties);
  const tooltip = L.tooltip({ direction: 'top', className: 'map-name' });
  /** Where the Tab key leads to. */
  let stop = areas[0];
  let chosen: Area | undefined;

  const showName = (area: Area) => {
    const name = element('span', {}, area.feature.properties.name);
    tooltip.setContent(name).setLatLng(latLng(area)).addTo(map);
  };
  const stopAt = (area: Area) => {
    shapeOf(stop)?.setAttribute('tabindex', '-1');
    stop = area;
    shapeOf(stop)?.setAttribute('tabindex', '0');
  };
  const choose = (area: Area, byPerson = false) => {
    shapeOf(chosen)?.classList.remove('is-chosen');
    chosen = area;
    stopAt(area);
    shapeOf(area.bringToFront())?.classList.add('is-chosen');
    onChoose(area.feature.properties, byPerson);
  };
  const walk = (area: Area, key: string) => {
    const next = stepFrom(area.feature.properties, key, places);
    const target = areas.find(({ feature }) => feature.properties === next);
    if (!target) return;
    stopAt(target);
    map.panInside(latLng(target), { padding: [40, 40] });
    shapeOf(target)?.focus({ preventScroll: true });
  };
  const press = (area: Area, event: KeyboardEvent) => {
    const { key } = event;
    if (key.startsWith('Arrow')) walk(area, key);
    else if (key === 'Enter' || key === ' ') choose(area, true);
    else if (key === '+') map.zoomIn();
    else if (key === '-') map.zoomOut();
    else return;
    event.preventDefault();
  };

  const svg = shapeOf(stop)?.closest('svg');
  svg?.setAttribute('role', 'application');
  svg?.setAttribute('aria-label', label);
  for (const area of areas) {
    const shape = shapeOf(area);
    shape?.setAttribute('role', 'button');
    shape?.setAttribute('aria-label', area.feature.properties.name);
    shape?.setAttribute('tabindex', area === stop ? '0' : '-1');
    shape?.addEventListener('focus', () => showName(area));
    shape?.addEventListener('blur', () => tooltip.remove());
    shape?.addEventListener('keydown', (event) => press(area, event));
    area.on('mouseover', () => showName(area));
    area.on('mouseout', () => tooltip.remove());
    area.on('click', () => choose(area, true));
  }
  return { choose, focus: () => shapeOf(stop)?.focus({ preventScroll: true }) };
}
