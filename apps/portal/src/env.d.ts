/// <reference types="astro/client" />

// Leaflet's own sources, of which the map takes a part; typed where they are imported.
declare module 'leaflet/src/*';
