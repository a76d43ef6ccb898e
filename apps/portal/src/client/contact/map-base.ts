import type { MultiLineString } from 'geojson';
import L from 'leaflet';
import leafletSheet from 'leaflet/dist/leaflet.css?url';
import { labelPoint } from '../../lib/geometry.ts';
import ownSheet from '../../styles/contact-map.css?url';
import { element } from './dom.ts';
import type { Place } from './outlines.ts';
import type { MapTexts } from './texts.ts';

const loadSheet = (address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = element('link', { rel: 'stylesheet', href: address });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${address}: not loaded`)));
    document.head.append(link);
  });

/**
 * Loads the sheets of the map. By hand, since a plain import would load them with the page, for a map that few ask for.
 *
 * @throws if one does not arrive
 */
export const loadSheets = (): Promise<unknown> => Promise.all([leafletSheet, ownSheet].map(loadSheet));

/** An empty map. There is no tile server: all that it will show comes with the portal. */
export function emptyMap(container: HTMLElement, texts: MapTexts): L.Map {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(container, {
    zoomControl: false,
    // The page says whose the borders are.
    attributionControl: false,
    // The municipalities have keys of their own.
    keyboard: false,
    // One finger and the wheel scroll the page; two fingers and the buttons move the map.
    scrollWheelZoom: false,
    dragging: matchMedia('(pointer: fine)').matches,
    zoomSnap: 0.25,
    maxZoom: 12,
    maxBoundsViscosity: 1,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
  });
  // In the corner of the map that Slovenia leaves free.
  L.control
    .zoom({ position: 'bottomright', zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut })
    .addTo(map);
  return map;
}

/** Shows the whole of something and lets nobody get lost outside it. */
export function holdTo(map: L.Map, bounds: L.LatLngBounds): void {
  const fit = () => {
    map.setMinZoom(0).setMinZoom(map.getBoundsZoom(bounds));
  };
  map.fitBounds(bounds, { animate: false }).setMaxBounds(bounds.pad(0.1));
  fit();
  map.on('resize', fit);
}

/** The borders of the regional units, over the municipalities and out of reach of the pointer. */
export function addUnitBorders(map: L.Map, borders: MultiLineString): void {
  const pane = map.createPane('borders');
  // Between the outlines (400) and what is written on them (600).
  pane.style.zIndex = '450';
  pane.style.pointerEvents = 'none';
  L.geoJSON(borders, { pane: 'borders', interactive: false, style: { className: 'map-border' } }).addTo(map);
}

/** The numbers of the regional units as in the legend, so that nobody has to tell the colours apart. */
export function addUnitNumbers(map: L.Map, places: readonly Place[]): void {
  for (const unit of new Set(places.map((place) => place.unit))) {
    const members = places.filter((place) => place.unit === unit);
    const [lon, lat] = labelPoint(members.map(({ centre }) => centre));
    const html = element('span', {}, String(unit));
    const icon = L.divIcon({ html, className: 'map-number', iconSize: [0, 0] });
    L.marker([lat, lon], { icon, interactive: false, keyboard: false }).addTo(map);
  }
}
