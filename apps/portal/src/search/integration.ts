import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { pageAt, unlistedPages } from '../lib/routes.ts';

const isFound = (path: string) => {
  const at = pageAt(path);
  return at !== undefined && at.page !== 'search' && !unlistedPages.includes(at.page);
};

/** Words with đ once more without it: the index folds č, š and ž, but not this letter. */
function withPlainLetters(html: string): string {
  const words = html.replace(/<[^>]*>/g, ' ').match(/[\p{L}]*đ[\p{L}]*/giu) ?? [];
  const plain = [...new Set(words)].join(' ').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return html.replace('</main>', `<p data-pagefind-weight="0.1">${plain}</p></main>`);
}

/** The index holds what stands in `main`, without what is only there to be copied. */
const indexed = (html: string) =>
  withPlainLetters(html).replace('<main id="main"', '<main id="main" data-pagefind-body');

const fail = (errors: readonly string[]) => {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
};

/**
 * The address of the index holds the version of the build, so nothing has to ask past the caches for it; and the
 * portal sends no query strings.
 */
function removeQuery(file: string): void {
  const code = readFileSync(file, 'utf8');
  const asking = /if\(this\.metaCacheTag!==null\)\{.*?Date\.now\(\)\}`;\}/;
  const without = code.replace(asking, '');
  if (without === code || without.includes('?ts='))
    throw new Error(`${file}: Pagefind has changed, see removeQuery`);
  writeFileSync(file, without);
}

/** Makes the index of all pages, in each language, from the finished build. Comes after `offline`. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const version = /data-build="(\w+)"/.exec(readFileSync(join(root, 'sl/index.html'), 'utf8'))?.[1];
        if (!version) throw new Error('search: the pages do not name their version');
        const { index, errors } = await pagefind.createIndex({});
        if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
        let count = 0;
        for (const name of globSync('{sl,hr}/**/index.html', { cwd: root }).sort()) {
          const path = `/${name.replace(/index\.html$/, '')}`;
          if (!isFound(path)) continue;
          const content = indexed(readFileSync(join(root, name), 'utf8'));
          fail((await index.addHTMLFile({ url: path, content })).errors);
          count += 1;
        }
        const outputPath = join(root, 'pagefind', version);
        fail((await index.writeFiles({ outputPath })).errors);
        await pagefind.close();
        // Its own ready-made parts are not used.
        for (const name of globSync('pagefind-{ui,modular-ui,component-ui,highlight}.*', { cwd: outputPath }))
          rmSync(join(outputPath, name));
        for (const name of ['pagefind.js', 'pagefind-worker.js']) removeQuery(join(outputPath, name));
        logger.info(`${count} pages`);
      },
    },
  };
}
