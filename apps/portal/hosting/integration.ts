import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { asFolder } from '../src/shared/routes.ts';
import { gzipped } from './gzip.ts';
import { headerFile } from './header-file.ts';
import { isTextFile } from './types.ts';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Makes a finished build ready for its host: the file `_headers`, and a compressed copy beside each text file. */
export function hosting(): AstroIntegration {
  let base = '/';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = asFolder(config.base);
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const list = (folder: string) =>
          readdirSync(join(root, folder), { withFileTypes: true }).map((entry) =>
            entry.isDirectory() ? `${entry.name}/` : entry.name,
          );
        const sizeOf = (path: string) => statSync(join(root, path)).size;
        const headers = headerFile({ list, sizeOf }, base);
        for (const file of filesIn(root).filter(isTextFile))
          writeFileSync(`${file}.gz`, gzipped(readFileSync(file)));
        writeFileSync(join(root, '_headers'), headers);
      },
    },
  };
}
