// What the map needs of Leaflet, from its sources: as a whole it also brings tiles, images and a canvas, which a map
// without a server has no use for. Its own bundle cannot be shaken.
import { zoom } from 'leaflet/src/control/Control.Zoom.js';
import { geoJSON as makeGeoJson } from 'leaflet/src/layer/GeoJSON.js';
import { divIcon as makeDivIcon } from 'leaflet/src/layer/marker/DivIcon.js';
import { marker as makeMarker } from 'leaflet/src/layer/marker/Marker.js';
import { tooltip as makeTooltip } from 'leaflet/src/layer/Tooltip.js';
import { createMap } from 'leaflet/src/map/Map.js';
// These add themselves to the map.
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

type Leaflet = typeof import('leaflet');

export const createLeafletMap: Leaflet['map'] = createMap;
export const geoJSON: Leaflet['geoJSON'] = makeGeoJson;
export const divIcon: Leaflet['divIcon'] = makeDivIcon;
export const marker: Leaflet['marker'] = makeMarker;
export const tooltip: Leaflet['tooltip'] = makeTooltip;
export const zoomControl: Leaflet['control']['zoom'] = zoom;
