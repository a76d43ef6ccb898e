import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
const read = (file: string) => readFileSync(join(src, file), 'utf8');
const imports = (file: string) =>
  [...read(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((m) => m[1] as string);
const under = (folder: string) => files.filter((f) => f.startsWith(folder));

it('the engine knows nothing outside its folder: no country, no language, no platform', () => {
  expect(under('engine').length).toBeGreaterThan(5);
  for (const file of under('engine')) {
    expect(
      imports(file).filter((i) => !/^\.\/[a-z]+\.ts$/.test(i)),
      file,
    ).toEqual([]);
    expect(read(file), file).not.toMatch(/\b(document|window|process|localStorage|globalThis|eval)\b/);
  }
});

it('only the command line has files, a terminal and other packages', () => {
  const rest = files.filter((f) => !f.startsWith('cli'));
  expect(rest.flatMap((f) => imports(f).filter((i) => !i.startsWith('.')))).toEqual([]);
  expect(rest.flatMap((f) => imports(f).filter((i) => i.includes('cli')))).toEqual([]);
});

it('personas and verification stay out of the library: only the command line loads them', () => {
  const development = (file: string) =>
    file.startsWith('verify') || file.startsWith('cli') || /(personas|proof)\.ts$/.test(file);
  const library = files.filter((f) => !development(f));
  expect(library.length).toBeGreaterThan(20);
  expect(library.flatMap((f) => imports(f).filter((i) => /persona|proof|verify/.test(i)))).toEqual([]);
  // Verification is large and wanted rarely: no other command waits for it.
  const loads = under('cli').filter((f) => /^import (?!type )[^;]*\/verify\//m.test(read(f)));
  expect(loads).toEqual(['cli/verify.ts']);
});

it('exports know the engine and nothing else: no country, no language, no other system', () => {
  expect(under('export').length).toBeGreaterThan(10);
  const outside = under('export').flatMap((f) =>
    imports(f).filter((i) => !/^(\.|\.\.\/engine)\/[a-z-]+\.ts$/.test(i)),
  );
  expect(outside).toEqual([]);
  const library = files.filter((f) => !f.startsWith('cli') && !f.startsWith('export'));
  expect(library.flatMap((f) => imports(f).filter((i) => i.includes('export')))).toEqual([]);
});

it('DuckDB is loaded in one place, when it is asked for', () => {
  const loads = files.filter((f) => imports(f).includes('@duckdb/node-api'));
  expect(loads).toEqual(['cli/screen/duckdb.ts']);
  expect(read('cli/screen/duckdb.ts')).not.toMatch(/^import (?!type )[^;]*@duckdb/m);
});
