import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Lang } from '../../../shared/i18n/languages.ts';
import { asFolder, languagesOf, slugOf } from '../../../shared/routes.ts';
import { type Dictionary, dictionaries } from './dictionary.ts';
import { indexOf } from './make.ts';
import { INDEX_PLACEHOLDER } from './placeholder.ts';

/** Writes the index of one language, named by its content, and its address into the search page. */
function writeIndex(
  root: string,
  base: string,
  lang: Lang,
  words: Readonly<Record<Lang, Dictionary>>,
): number {
  const index = indexOf(root, lang, words);
  const text = JSON.stringify(index);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const name = `data/${hash}/search.json`;
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
  const page = join(root, lang, slugOf('search', lang) ?? '', 'index.html');
  const html = readFileSync(page, 'utf8');
  if (!html.includes(`"${INDEX_PLACEHOLDER}"`)) throw new Error(`search: ${page} has no place for the index`);
  writeFileSync(page, html.replace(`"${INDEX_PLACEHOLDER}"`, `"${base}${name}"`));
  return index.paths.length;
}

/** Makes the index of all pages, in each language, from the finished build. Comes before `offline`. */
export function search(): AstroIntegration {
  let base = '/';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = asFolder(config.base);
      },
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const words = dictionaries();
        for (const lang of languagesOf('search'))
          logger.info(`${lang}: ${writeIndex(root, base, lang, words)} pages`);
      },
    },
  };
}
