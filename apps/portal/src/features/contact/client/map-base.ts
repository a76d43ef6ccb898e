import type { MultiLineString } from 'geojson';
import type L from 'leaflet';
import leafletSheet from 'leaflet/dist/leaflet.css?url';
import ownSheet from '../styles/contact-map.css?url';
import type { MapTexts } from '../texts.ts';
import { createLeafletMap, geoJSON, zoomControl } from './leaflet.ts';
import { loadSheets } from './sheets.ts';

/**
 * Loads the sheets of the map, for which few ask.
 *
 * @throws if one does not arrive
 */
export const loadMapSheets = (): Promise<unknown> => loadSheets(leafletSheet, ownSheet);

/** An empty map. There is no tile server: all that it will show comes with the portal. */
export function emptyMap(container: HTMLElement, texts: MapTexts): L.Map {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = createLeafletMap(container, {
    zoomControl: false,
    // The page says whose the borders are.
    attributionControl: false,
    // One finger scrolls the page, until there is more of the map than is seen; the wheel always does.
    dragging: false,
    zoomSnap: 0.05,
    maxZoom: 12,
    maxBoundsViscosity: 1,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
  });
  map.on('zoomend zoomlevelschange', () => {
    if (map.getZoom() > map.getMinZoom()) map.dragging.enable();
    else map.dragging.disable();
  });
  // In the corner of the map that Slovenia leaves free.
  zoomControl({ position: 'topleft', zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
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
  return geoJSON(undefined, { pane: name, interactive: false, style: { className } }).addTo(map);
}

/** The borders of the regional units and of the country. */
export function addBorders(map: L.Map, borders: { units: MultiLineString; country: MultiLineString }): void {
  linesOver(map, 'units', 440).addData(borders.units);
  linesOver(map, 'country', 445).addData(borders.country);
}
