import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

describe.each(readdirSync(join(root, 'packages')))('the tarball of %s', (name) => {
  const folder = join(root, 'packages', name);
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: folder,
      encoding: 'utf8',
    }),
  ) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path);

  it('holds the licence of this repository and says what it is', () => {
    expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    expect(read('packages', name, 'LICENSE')).toBe(read('LICENSE'));
    expect(read('packages', name, 'README.md').length).toBeGreaterThan(200);
  });

  it('holds no source maps, and nothing but what is for users', () => {
    expect(paths.filter((path) => path.endsWith('.map'))).toEqual([]);
    expect(paths.filter((path) => /^(src|test|scripts|data|bench|reports)\//.test(path))).toEqual([]);
  });

  it('holds no code of others, whose licence would have to come with it', () => {
    const scripts = paths.filter((path) => /\.(js|d\.ts)$/.test(path));
    expect(scripts.length).toBeGreaterThan(1);
    // The bundler names the file of each module that is not minified.
    const foreign = scripts.flatMap((path) =>
      [...read('packages', name, path).matchAll(/^\/\/ .*node_modules\/.*$/gm)].map(
        ([line]) => `${path}: ${line}`,
      ),
    );
    expect(foreign).toEqual([]);
  });
});

it('the tarball of core holds the licence of the data', () => {
  expect(read('packages/core/LICENSE-DATA')).toBe(read('LICENSE-DATA'));
  expect(JSON.parse(read('packages/core/package.json')).files).toContain('LICENSE-DATA');
});

it('the documentation names the licence of everything foreign in it', () => {
  const text = read('apps/docs/dist/licences.txt');
  for (const name of ['@astrojs/starlight', 'astro-expressive-code', 'pagefind'])
    expect(text).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT\\)$`, 'm'));
  expect(text).toMatch(/Permission is hereby granted/);
});
