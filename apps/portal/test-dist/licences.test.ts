import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { licencesText, packageOf } from '../../../scripts/licences.mjs';
import { dist } from './pages.ts';

const text = readFileSync(join(dist, 'licences.txt'), 'utf8');
const root = fileURLToPath(new URL('..', import.meta.url));

describe('licences.txt', () => {
  it('names every library in the scripts, with the notice that it asks to keep', () => {
    for (const [name, holder] of [
      ['leaflet', 'Volodymyr Agafonkin'],
      ['topojson-client', 'Michael Bostock'],
      ['fastest-levenshtein', 'Kasper Unn Weihe'],
      ['uqr', 'Anthony Fu'],
      ['polylabel', 'Mapbox'],
      // Of a worker, which is a bundle of its own.
      ['hyparquet', 'The MIT License (MIT)'],
    ]) {
      expect(text).toMatch(new RegExp(`^${name} \\d[\\d.]* \\([\\w.-]+\\)\\n=+$`, 'm'));
      expect(text).toContain(holder);
    }
  });

  it('says whose word lists the search was made with', () => {
    for (const holder of ['Amebis', 'Denis Lacković', 'GNU Lesser General Public License'])
      expect(text).toContain(holder);
  });

  it('need not name any for the two scripts that are made past the bundles', async () => {
    const entryPoints = ['src/features/municipalities/client/element.ts', 'src/offline/worker.ts'].map(
      (path) => join(root, path),
    );
    const { metafile } = await build({
      entryPoints,
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'out',
      loader: { '.css': 'text' },
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.length).toBeGreaterThan(5);
    expect(inputs.filter((path) => path.includes('node_modules'))).toEqual([]);
  });
});

describe('the package of a module', () => {
  it('is the innermost one', () => {
    expect(packageOf('/a/node_modules/leaflet/dist/leaflet-src.js')).toBe('/a/node_modules/leaflet');
    expect(packageOf('/a/node_modules/@b/c/node_modules/d/e.css?url')).toBe(
      '/a/node_modules/@b/c/node_modules/d',
    );
    expect(packageOf('/a/node_modules/@b/c/index.js')).toBe('/a/node_modules/@b/c');
    expect(packageOf('\0rolldown/runtime.js')).toMatch(/\/node_modules\/rolldown$/);
    expect(packageOf('/a/packages/core/src/index.ts')).toBeUndefined();
  });

  it('is named once, with its whole licence', () => {
    const folder = fileURLToPath(new URL('../../../node_modules/leaflet', import.meta.url));
    const twice = licencesText([folder, folder], { 'Something else': 'as it is' });
    expect(twice.match(/Redistribution and use in source/g)).toHaveLength(1);
    expect(twice).toMatch(/^leaflet [\d.]+ \(BSD-2-Clause\)\n=+\n\n[\s\S]*Something else\n=+\n\nas it is\n$/);
  });
});
