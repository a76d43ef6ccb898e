import type { MultiLineString } from 'geojson';
import L from 'leaflet';
import leafletSheet from 'leaflet/dist/leaflet.css?url';
import ownSheet from '../../styles/contact-map.css?url';
import { element } from './dom.ts';
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
    // The wheel scrolls the page; so does one finger, until there is more of the map than is seen.
    scrollWheelZoom: false,
    dragging: false,
    zoomSnap: 0.05,
    maxZoom: 12,
    maxBoundsViscosity: 1,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
  });
  map.on('zoomend', () => {
    if (map.getZoom() > map.getMinZoom()) map.dragging.enable();
    else map.dragging.disable();
  });
  // In the corner of the map that Slovenia leaves free.
  L.control.zoom({ position: 'topleft', zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  return map;
}

/** Shows the whole of something and lets nobody get lost outside it. */
export function holdTo(map: L.Map, bounds: L.LatLngBounds): void {
  const fit = () => {
    const wasWhole = map.getZoom() <= map.getMinZoom();
    map.setMinZoom(0).setMinZoom(map.getBoundsZoom(bounds));
    if (wasWhole) map.fitBounds(bounds, { animate: false });
  };
  map.fitBounds(bounds, { animate: false }).setMaxBounds(bounds.pad(0.1));
  fit();
  map.on('resize', fit);
}

/**
 * A layer of lines over the municipalities, out of reach of the pointer and silent.
 *
 * @param order between the outlines (400) and what is written on them (600)
 */
export function linesOver(map: L.Map, name: string, order: number): L.GeoJSON {
  const pane = map.createPane(name);
  pane.style.zIndex = String(order);
  pane.style.pointerEvents = 'none';
  pane.setAttribute('aria-hidden', 'true');
  // Leaflet shares one style among all lines of a layer.
  const className = `map-${name}`;
  return L.geoJSON(undefined, { pane: name, interactive: false, style: { className } }).addTo(map);
}

/** The borders of the regional units and of the country. */
export function addBorders(map: L.Map, borders: { units: MultiLineString; country: MultiLineString }): void {
  linesOver(map, 'units', 440).addData(borders.units);
  linesOver(map, 'country', 445).addData(borders.country);
}
