import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { sa2019 } from '../src/rulesets/index.ts';

/** What a page may load for the call of 2019, in bytes. */
const BUDGET = 5000;

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Bundles a module for a browser as a page would, and says what is in it. */
async function bundle(contents: string, resolveDir = folder) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text as string;
  return { text, bytes: gzipSync(text, { level: 9 }).length, inputs: Object.keys(metafile.inputs) };
}

const engine = (names: string) => `export { ${names} } from './src/engine/index.ts';`;

const pages: readonly (readonly [string, string])[] = [
  [
    'answers and gives reasons, with the ruleset as it is written',
    `${engine('evaluate, follow')} export { sa2019 } from './src/rulesets/index.ts';`,
  ],
  [
    'answers and explains in all smallest ways, with the ruleset as data',
    `${engine('explain, follow')} export const sa2019 = ${JSON.stringify(sa2019)};`,
  ],
];

it.each(pages)('a page that %s fits into 5 kB', async (_, contents) => {
  const { bytes } = await bundle(contents);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
  // A bundle from which the engine fell out would be small too.
  expect(bytes).toBeGreaterThan(3000);
});

it('a page that loads the built package fits too', async () => {
  const built = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    execFileSync('npx', ['tsup', '--no-dts', '--silent', '--out-dir', join(built, 'dist')], { cwd: folder });
    writeFileSync(join(built, 'package.json'), '{ "type": "module", "sideEffects": false }');
    const { text, bytes } = await bundle(
      `export { evaluate, follow, sa2019 } from './dist/index.js';`,
      built,
    );
    expect(bytes).toBeLessThanOrEqual(BUDGET);
    expect(text).toContain('sa-2019-lot-3');
  } finally {
    rmSync(built, { recursive: true });
  }
}, 60_000);

const fast = ['knows many persons at once', `export { compileFast } from './src/fast/index.ts';`] as const;

it.each([...pages, fast])(
  'a page that %s needs no other package, no Node and no code made from text',
  async (_, contents) => {
    const { text, inputs } = await bundle(contents);
    const own = /(^|\/)src\/(calls|engine|fast|generated|rulesets|questions)\b/;
    expect(inputs.filter((file) => file !== '<stdin>' && !own.test(file))).toEqual([]);
    const unwanted =
      /\beval\b|\bFunction\s*\(|\brequire\b|\bprocess\b|\bimport\b|["'`]node:|\bWebAssembly\b/g;
    expect(text.match(unwanted)).toBeNull();
  },
);

it('no page carries personas or another call for the sake of one', async () => {
  const { text } = await bundle(pages[0]?.[1] as string);
  expect(text).toContain('sa-2019-lot-3');
  expect(text.match(/sa-20(17|18|21|24)/g)).toBeNull();
});

it('a ruleset as data is the ruleset', () => {
  expect(JSON.parse(JSON.stringify(sa2019))).toEqual(sa2019);
});
