import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { type Lang, languages, otherLanguage } from '../i18n/languages.ts';
import { asFolder, type PlainPage, slugOf } from '../lib/routes.ts';

/** The version of a build: a hash of every file in it. */
function versionOf(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}

/** What everybody needs in the language of the visit, and the way to a contact in the other one. */
const shell: readonly PlainPage[] = ['home', 'contact', 'check', 'programmes', 'easyToRead'];
const otherShell: readonly PlainPage[] = ['home', 'contact'];

const byLanguage = <T>(of: (lang: Lang) => T) =>
  Object.fromEntries(languages.map((lang) => [lang, of(lang)]));

/** Which pages a build keeps on the device, by the language of the visit. */
export function keptPages(base: string) {
  const at = (page: PlainPage, lang: Lang) => asFolder(`${base}${lang}/${slugOf(page, lang)}`);
  return {
    /** Fetched in the background, in this order. */
    shell: byLanguage((lang) => [
      ...shell.map((page) => at(page, lang)),
      ...otherShell.map((page) => at(page, otherLanguage(lang))),
      base,
    ]),
    /** Fetched before the worker begins: what stands in for a page that is not kept. */
    standIns: byLanguage((lang) => at('noConnection', lang)),
  };
}

/** The script `sw.js` of a build. */
async function workerOf(version: string, base: string): Promise<string> {
  const { shell, standIns } = keptPages(base);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: {
      BUILD: JSON.stringify(version),
      BASE: JSON.stringify(base),
      SHELL: JSON.stringify(shell),
      STAND_INS: JSON.stringify(standIns),
    },
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
        const version = versionOf(root, files);
        for (const file of files.filter((name) => name.endsWith('.html') && !name.startsWith('embed'))) {
          const path = join(root, file);
          const html = readFileSync(path, 'utf8');
          writeFileSync(path, html.replace(/<html lang="\w+"/, `$& data-build="${version}"`));
        }
        writeFileSync(join(root, 'sw.js'), await workerOf(version, base));
      },
    },
  };
}
