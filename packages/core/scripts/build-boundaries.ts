// Makes data/boundaries/municipalities.topo.json from the outlines beside it (or from the GeoJSON file named as argument).
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { toTopology } from './topology.ts';

const source = process.argv[2] ?? new URL('../data/boundaries/municipalities.geojson', import.meta.url);
const target = new URL('../data/boundaries/municipalities.topo.json', import.meta.url);
const json = `${JSON.stringify(toTopology(JSON.parse(readFileSync(source, 'utf8'))))}\n`;
writeFileSync(target, json);
console.log(`municipalities.topo.json: ${json.length} bytes, ${gzipSync(json, { level: 9 }).length} gzipped`);
