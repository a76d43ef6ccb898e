import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { languages } from '../shared/i18n/languages.ts';
import { asFolder } from '../shared/routes.ts';
import { keptPages } from './pages.ts';
import { HASH_BYTES, isNamedByContent, keyOf } from './parts.ts';
import type { Settings } from './settings.ts';

/** The version of a build: a hash of every file in it, and of the worker. */
function versionOf(root: string, files: readonly string[], worker: string): string {
  const hash = createHash('sha256').update(worker);
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}

/** What is written down of a part, to tell it from anything else. */
const hashOf = (content: Buffer) =>
  createHash('sha256').update(content).digest().subarray(0, HASH_BYTES).toString('base64');

/** What a page from the device says of itself, by language. */
const notices = () =>
  Object.fromEntries(
    languages.map((lang) => {
      const file = new URL(`../locales/${lang}/common.json`, import.meta.url);
      return [lang, JSON.parse(readFileSync(file, 'utf8')).kept as string];
    }),
  );

/**
 * The parts of a build, as the worker knows them.
 *
 * @throws if two have the same key, or one has none
 */
function partsOf(root: string, files: readonly string[], base: string): string {
  const parts = files.filter((file) => isNamedByContent(base + file, base));
  const keys = new Set(parts.map(keyOf));
  if (keys.size < parts.length || keys.has(''))
    throw new Error('offline: a part has no hash of its own in its address');
  return parts.map((file) => keyOf(file) + hashOf(readFileSync(join(root, file)))).join('');
}

/** The script `sw.js` of a build. */
async function workerOf(settings: Settings): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define: { SETTINGS: JSON.stringify(settings) },
  });
  return outputFiles[0]?.text ?? '';
}

/** Writes the version of a finished build into each of its pages, and the service worker that keeps it apart from others. */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = asFolder(config.base);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = globSync('**/*.*', { cwd: root }).sort();
        const settings = { base, ...keptPages(base), notices: notices(), parts: partsOf(root, files, base) };
        const version = versionOf(root, files, await workerOf({ ...settings, build: '' }));
        for (const file of files.filter((name) => name.endsWith('.html') && !name.startsWith('embed'))) {
          const path = join(root, file);
          const html = readFileSync(path, 'utf8');
          writeFileSync(path, html.replace(/<html lang="\w+"/, `$& data-build="${version}"`));
        }
        writeFileSync(join(root, 'sw.js'), await workerOf({ ...settings, build: version }));
      },
    },
  };
}
