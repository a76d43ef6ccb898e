// Measures the site search on the built portal. Run by itself it prints the figures: `npm run search -w apps/portal`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipped } from '../../hosting/gzip.ts';
import { type Engine, engineOf } from '../../src/features/search/client/engine.ts';
import type { SearchIndex } from '../../src/features/search/index-file.ts';
import { fold } from '../../src/features/search/words.ts';
import { type Lang, languages } from '../../src/shared/i18n/languages.ts';
import { asset } from '../../src/shared/routes.ts';
import { builtFiles, builtPages, dist, htmlOf } from '../pages.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const linesOf = (name: string) =>
  read(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The nouns of the titles with all their forms. */
export const formsOf = (lang: Lang): { name: string; forms: string[] }[] =>
  linesOf(`forms.${lang}.txt`).map((line) => {
    const [name = '', forms = ''] = line.split(': ');
    return { name, forms: forms.split(', ') };
  });

/** Real words that stand on no page. */
export const absentWords = (lang: Lang): string[] => linesOf(`absent.${lang}.txt`);

/** The file of the index of a language, as the search page names it. */
export function indexFileOf(lang: Lang): string {
  const page = builtPages.find((page) => page.kind === 'search' && page.lang === lang);
  const address = page && /data-index="([^"]+)"/.exec(htmlOf(page))?.[1];
  if (!address) throw new Error(`no index is named by the search page in ${lang}`);
  return address.slice(asset('').length);
}

export const indexOf = (lang: Lang): SearchIndex =>
  JSON.parse(readFileSync(join(dist, indexFileOf(lang)), 'utf8'));

/** What the first search loads, in bytes as it is sent: the index and the script that reads it. */
export function weightOf(lang: Lang): number {
  const engine = builtFiles.filter((file) => /^_astro\/engine\.[^/]*\.js$/.test(file));
  if (engine.length !== 1)
    throw new Error(`one script of the search is expected, found: ${engine.join(', ')}`);
  return [indexFileOf(lang), ...engine].reduce(
    (sum, file) => sum + gzipped(readFileSync(join(dist, file))).length,
    0,
  );
}

const pathsFor = (engine: Engine, typed: string) => engine.search(typed).hits.map(({ path }) => path);

/** The forms that do not find the first page that their noun finds, as they are written or without hooks. */
export function missedForms(engine: Engine, lang: Lang, write: (form: string) => string = (form) => form) {
  const all = formsOf(lang).flatMap(({ name, forms }) => {
    const [best = ''] = pathsFor(engine, name);
    return forms.map((form) => ({ form, isFound: pathsFor(engine, write(form)).includes(best) }));
  });
  return { count: all.length, missed: all.filter(({ isFound }) => !isFound).map(({ form }) => form) };
}

/** The absent words that find something nevertheless. */
export const liesOf = (engine: Engine, lang: Lang): string[] =>
  absentWords(lang).filter((word) => engine.search(word).hits.length > 0);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = languages.map((lang) => {
    const engine = engineOf(indexOf(lang));
    const share = ({ count, missed }: ReturnType<typeof missedForms>) =>
      `${count - missed.length} of ${count}, ${((1 - missed.length / count) * 100).toFixed(1)} %`;
    return {
      lang,
      pages: indexOf(lang).paths.length,
      'forms found': share(missedForms(engine, lang)),
      'without hooks': share(missedForms(engine, lang, fold)),
      'absent words': absentWords(lang).length,
      'found nevertheless': liesOf(engine, lang).length,
      'first search, bytes': weightOf(lang),
    };
  });
  console.table(rows);
}
