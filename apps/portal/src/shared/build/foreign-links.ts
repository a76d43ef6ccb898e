import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Lang, otherLanguages, partialLanguages } from '../i18n/languages.ts';
import { asFolder } from '../routes.ts';

/**
 * Says of each link of a page that leads into another language which one that is, unless the link says so itself.
 *
 * @param html a page
 * @param lang its language
 * @param base the path that the portal is served under, with a slash at both ends
 */
export const markForeignLinks = (html: string, lang: Lang, base: string): string =>
  otherLanguages(lang).reduce(
    (marked, other) =>
      marked.replace(/<a [^>]*>/g, (tag) =>
        tag.includes(` href="${base}${other}/`) && !tag.includes(' hreflang=')
          ? `${tag.slice(0, -1)} hreflang="${other}">`
          : tag,
      ),
    html,
  );

/** Marks the links of partial languages, which lead to the default one for what they have not. Comes before `search`. */
export function foreignLinks(): AstroIntegration {
  let base = '/';
  return {
    name: 'foreign-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = asFolder(config.base);
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const lang of partialLanguages)
          for (const file of globSync(`${lang}/**/index.html`, { cwd: root })) {
            const path = join(root, file);
            writeFileSync(path, markForeignLinks(readFileSync(path, 'utf8'), lang, base));
          }
      },
    },
  };
}
