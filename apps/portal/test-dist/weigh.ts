// Weighs pages as they are sent. Run by itself it prints the heaviest page of each kind: `npm run weights -w apps/portal`.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipped } from '../hosting/gzip.ts';
import { asset } from '../src/shared/routes.ts';
import { type BuiltPage, builtPages, dist, htmlOf } from './pages.ts';

/** What a page weighs in bytes, gzipped. */
export interface Weight {
  html: number;
  /** The sheets that the page links to. */
  css: number;
  /** The scripts that the page runs, with what they import at once; what they load later on request is not counted. */
  script: number;
  /** Sheets and scripts by file, to count a file once over several pages. */
  files: ReadonlyMap<string, number>;
}

const sizes = new Map<string, number>();
function sizeOf(file: string): number {
  const size = sizes.get(file) ?? gzipped(readFileSync(join(dist, file))).length;
  sizes.set(file, size);
  return size;
}

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** A script and all that it imports before it runs; `import('…')` is not among that. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(dist, file), 'utf8');
  for (const path of matches(code, /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
    withImports(posix.join(posix.dirname(file), path), seen);
  return seen;
}

/**
 * Weighs a page with all that it asks for by itself.
 *
 * @throws if it asks for a sheet or a script that the build does not hold
 */
export function weigh(page: BuiltPage): Weight {
  const html = htmlOf(page);
  const fileOf = (address: string) => address.slice(asset('').length);
  const sheets = matches(html, /<link\b([^>]*)>/g)
    .filter((tag) => attribute(tag, 'rel') === 'stylesheet')
    .map((tag) => fileOf(attribute(tag, 'href') ?? ''));
  const tags = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];
  const sources = tags.flatMap(([, tag = '']) => attribute(tag, 'src') ?? []).map(fileOf);
  const inline = tags
    .filter(([, tag = '']) => !attribute(tag, 'src') && !/json/.test(attribute(tag, 'type') ?? ''))
    .map(([, , code = '']) => code);
  const scripts = new Set(sources.flatMap((source) => [...withImports(source)]));
  const files = new Map([...sheets, ...scripts].map((file) => [file, sizeOf(file)]));
  const sum = (names: Iterable<string>) => [...names].reduce((all, name) => all + (files.get(name) ?? 0), 0);
  return {
    html: gzipped(html).length,
    css: sum(new Set(sheets)),
    script: sum(scripts) + (inline.length > 0 ? gzipped(inline.join('\n')).length : 0),
    files,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kinds = Map.groupBy(builtPages, ({ kind, lang }) => [kind, lang].filter(Boolean).join(' '));
  const rows = [...kinds].map(([kind, pages]) => {
    const weighed = pages.map((page) => ({ page, weight: weigh(page) }));
    const { page, weight } = weighed.reduce((a, b) =>
      b.weight.html + b.weight.css > a.weight.html + a.weight.css ? b : a,
    );
    const { html, css, script } = weight;
    return { kind, pages: pages.length, html, css, 'html + css': html + css, script, heaviest: page.path };
  });
  console.table(rows);
  console.log(`${builtPages.length} pages`);
}
