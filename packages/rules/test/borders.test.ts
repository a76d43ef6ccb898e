import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../../', import.meta.url));

/** The source files of all packages, by their path below `packages`, e.g. `rules/src/engine/logic.ts`. */
const files = readdirSync(packages)
  .filter((name) => readdirSync(join(packages, name)).includes('src'))
  .flatMap((name) =>
    readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${name}/src/${file}`,
    ),
  )
  .filter((file) => file.endsWith('.ts'));
const read = (file: string) => readFileSync(join(packages, file), 'utf8');
const imports = (file: string) =>
  [...read(file).matchAll(/(?:from|import\(|^import)\s*'([^']+)'/gm)].map((m) => m[1] as string);
const under = (folder: string) => files.filter((f) => f.startsWith(`${folder}/`));
const outside = (folder: string) => imports(folder).filter((i) => !i.startsWith('.'));

/** What each package may import beside itself. Node.js and the terminal belong to the command line. */
const allowed: Readonly<Record<string, RegExp>> = {
  core: /^(zod|fastest-levenshtein|topojson-(client|specification)|geojson)$/,
  rules: /^@vstopna-tocka\/core\/[a-z-]+$/,
  monitoring: /^(@vstopna-tocka\/core(\/[a-z-]+)?|hyparquet|zod)$/,
  cli: /^(node:[a-z/_]+|@vstopna-tocka\/(core|rules|monitoring)(\/.+)?|commander|fastest-levenshtein|@clack\/prompts|hyparquet(\/src\/column\.js)?|hyparquet-writer)$/,
};

describe('packages', () => {
  it('are those that the rules speak of', () => {
    expect([...new Set(files.map((f) => f.split('/')[0]))].sort()).toEqual(Object.keys(allowed).sort());
  });

  it.each(Object.entries(allowed))('%s imports what it may, and nothing by a path', (name, may) => {
    expect(under(name).length).toBeGreaterThan(10);
    for (const file of under(name)) {
      expect(
        outside(file).filter((i) => !may.test(i)),
        file,
      ).toEqual([]);
      const depth = file.split('/').length - 2;
      const up = (i: string) => i.split('/').filter((part) => part === '..').length;
      // `rules` holds its words and its certificate beside `src`, `monitoring` its words.
      const left = imports(file).filter((i) => up(i) >= depth && !i.endsWith('.json'));
      expect(left, file).toEqual([]);
    }
  });

  it('have no circle of imports, not even of types', () => {
    const next = new Map(
      files.map((file) => [
        file,
        imports(file)
          .filter((i) => i.startsWith('.'))
          .map((i) => join(file, '..', i)),
      ]),
    );
    const done = new Set<string>();
    const circle = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const to of next.get(file) ?? []) {
        const found = circle(to, [...path, file]);
        if (found) return found;
      }
      done.add(file);
      return undefined;
    };
    for (const file of files) expect(circle(file, [])).toBeUndefined();
  });
});

describe('rules', () => {
  it('the engine knows nothing outside its folder: no country, no language, no platform', () => {
    expect(under('rules/src/engine').length).toBeGreaterThan(5);
    for (const file of under('rules/src/engine')) {
      expect(
        imports(file).filter((i) => !/^\.\/[a-z]+\.ts$/.test(i)),
        file,
      ).toEqual([]);
      expect(read(file), file).not.toMatch(/\b(document|window|process|localStorage|globalThis|eval)\b/);
    }
  });

  it('personas and verification stay out of the library', () => {
    const library = under('rules').filter((f) => !/\/verify\/|(personas|proof|by-hand)\.ts$/.test(f));
    expect(library.length).toBeGreaterThan(20);
    expect(library.flatMap((f) => imports(f).filter((i) => /persona|proof|verify/.test(i)))).toEqual([]);
    // What a page loads needs no other package at all.
    const page = library.filter((f) => !f.startsWith('rules/src/export/'));
    expect(page.flatMap(outside)).toEqual([]);
  });

  it('exports know the engine, dates and the form of a look-up: no country, no language, no other system', () => {
    expect(under('rules/src/export').length).toBeGreaterThan(10);
    const others = under('rules/src/export').flatMap((f) =>
      imports(f).filter((i) => !/^(\.|\.\.\/engine)\/[a-z-]+\.ts$/.test(i)),
    );
    expect([...new Set(others)].sort()).toEqual(['@vstopna-tocka/core/dates', '@vstopna-tocka/core/words']);
    const library = under('rules').filter((f) => !f.startsWith('rules/src/export'));
    expect(library.flatMap((f) => imports(f).filter((i) => i.includes('export')))).toEqual([]);
  });
});

describe('the command line', () => {
  it('loads verification, which is large and wanted rarely, for its own command only', () => {
    const loads = under('cli').filter((f) => /^import (?!type )[^;]*\/verify'/m.test(read(f)));
    expect(loads).toEqual(['cli/src/verify/run.ts']);
  });

  it('loads what reads and writes Parquet when it is asked for', () => {
    const loads = under('cli').filter((f) => /^import (?!type )[^;]*'hyparquet/m.test(read(f)));
    expect(loads.length).toBeGreaterThan(0);
    expect(loads.filter((f) => !/\/parquet-[a-z]+\.ts$/.test(f))).toEqual([]);
    const others = under('cli').filter((f) => !/\/parquet(-[a-z]+)?\.ts$/.test(f));
    expect(others.filter((f) => /^import (?!type )[^;]*\/parquet[a-z-]*\.ts'/m.test(read(f)))).toEqual([]);
  });

  it('lets no command use another, but for what explains and prints', () => {
    const commands = [
      'ask',
      'check',
      'explain',
      'export',
      'monitor',
      'place',
      'plan',
      'receipt',
      'screen',
      'verify',
    ];
    const across = commands.flatMap((name) =>
      under(`cli/src/${name}`).flatMap((file) =>
        imports(file)
          .filter((i) => commands.some((other) => other !== name && i.startsWith(`../${other}/`)))
          .map((i) => `${file} ${i}`),
      ),
    );
    expect(across).toEqual([
      'cli/src/ask/command.ts ../explain/command.ts',
      'cli/src/explain/command.ts ../check/command.ts',
    ]);
  });
});
