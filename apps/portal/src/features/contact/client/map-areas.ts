import type { Feature, Geometry } from 'geojson';
import type L from 'leaflet';
import { element } from '../../../shared/client/dom.ts';
import { tooltip as createTooltip } from './leaflet.ts';
import { type Place, stepFrom } from './outlines.ts';

/** A municipality as Leaflet draws it. */
export type Area = L.Polygon & { feature: Feature<Geometry, Place> };

/** The municipalities of the map as something to point at, walk through and choose from. */
export interface Areas {
  /** Marks one as chosen, or none, and those that belong to its unit. */
  mark: (chosen: Place | undefined, unit: number | undefined) => void;
  /** Takes the keyboard into the map. */
  focus: () => void;
}

export const shapeOf = (area: Area | undefined) => area?.getElement() as SVGElement | undefined;
const latLng = ({ feature }: Area): L.LatLngTuple => {
  const [lon, lat] = feature.properties.label.point;
  return [lat, lon];
};

/**
 * Makes the municipalities operable. One stop of the Tab key leads into the map, arrows go from municipality to
 * municipality, Enter chooses, plus and minus zoom; a pointer shows the name and chooses with a click.
 *
 * @param label what the map is and how it is used, for screen readers
 * @param choose called with the municipality that a person chooses, and whether by the keyboard
 */
export function makeOperable(
  map: L.Map,
  areas: readonly Area[],
  label: string,
  choose: (place: Place, byKey: boolean) => void,
): Areas {
  const places = areas.map(({ feature }) => feature.properties);
  const tooltip = createTooltip({ direction: 'top', className: 'map-tip' });
  // A finger that taps has not asked for a name; it gets the panel.
  const canHover = matchMedia('(hover: hover)').matches;
  /** Where the Tab key leads to. */
  let stop = areas[0];

  const showName = (area: Area) => {
    const name = element('span', {}, area.feature.properties.name);
    tooltip.setContent(name).setLatLng(latLng(area)).addTo(map);
  };
  const stopAt = (area: Area) => {
    shapeOf(stop)?.setAttribute('tabindex', '-1');
    stop = area;
    shapeOf(stop)?.setAttribute('tabindex', '0');
  };
  const walk = (area: Area, key: string) => {
    const next = stepFrom(area.feature.properties, key, places);
    const target = areas.find(({ feature }) => feature.properties === next);
    if (!target) return;
    stopAt(target);
    map.panInside(latLng(target), { padding: [40, 40] });
    shapeOf(target)?.focus({ preventScroll: true });
    showName(target);
  };
  const press = (area: Area, event: KeyboardEvent) => {
    const { key } = event;
    if (key.startsWith('Arrow')) walk(area, key);
    else if (key === 'Enter' || key === ' ') choose(area.feature.properties, true);
    else if (key === '+') map.zoomIn();
    else if (key === '-') map.zoomOut();
    else return;
    event.preventDefault();
  };
  const mark = (chosen: Place | undefined, unit: number | undefined) => {
    for (const area of areas) {
      const { properties } = area.feature;
      const { classList } = shapeOf(area) ?? {};
      classList?.toggle('is-chosen', properties === chosen);
      classList?.toggle('is-out', unit !== undefined && properties.unit !== unit);
      if (properties === chosen) stopAt(area);
    }
  };

  const svg = shapeOf(stop)?.closest('svg');
  svg?.setAttribute('role', 'application');
  svg?.setAttribute('aria-label', label);
  for (const area of areas) {
    const shape = shapeOf(area);
    shape?.setAttribute('role', 'button');
    shape?.setAttribute('aria-label', area.feature.properties.name);
    shape?.setAttribute('tabindex', area === stop ? '0' : '-1');
    shape?.addEventListener('blur', () => tooltip.remove());
    shape?.addEventListener('keydown', (event) => press(area, event));
    if (canHover) {
      area.on('mouseover', () => showName(area));
      area.on('mouseout', () => tooltip.remove());
    }
    area.on('click', () => choose(area.feature.properties, false));
  }
  return { mark, focus: () => shapeOf(stop)?.focus({ preventScroll: true }) };
}
