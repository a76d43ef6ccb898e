import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { asFolder } from '../shared/routes.ts';
import { keptPages } from './pages.ts';

/** The version of a build: a hash of every file in it. */
function versionOf(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
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
