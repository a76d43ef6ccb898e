import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '../src/shared/i18n/languages.ts';
import { href, type Page, pageAt } from '../src/shared/routes.ts';

/** A page as it was built. */
export interface BuiltPage {
  /** Its address, e.g. `/sl/obcina/trebnje/`. */
  path: string;
  /** Its kind in the table of pages, or what it is beside that: the card for iframes, the start page, the page of error 404. */
  kind: Page | 'embed' | 'start' | 'missing';
  /** Its language; absent where both are on it. */
  lang?: Lang;
  /** Its slug or id, where there are many of its kind. */
  param?: string;
  /** Its file, as an absolute path. */
  file: string;
}

/** The folder of the built portal. DIST: another one than `apps/portal/dist`. */
export const dist = process.env['DIST'] ?? fileURLToPath(new URL('../dist', import.meta.url));
if (!existsSync(join(dist, 'index.html')))
  throw new Error(`no built portal in ${dist}: run "npm run build" first`);

/** Every built file, as a path from the root of the portal, e.g. `sl/obcina/trebnje/index.html`; sorted. */
export const builtFiles: readonly string[] = globSync('**/*', { cwd: dist, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
  .sort();

/** The root of the portal: `/`. */
const rootPath = href('home', 'sl').slice(0, -'sl/'.length);

function pageOf(name: string): BuiltPage {
  const path = `${rootPath}${name.replace(/index\.html$/, '')}`;
  const file = join(dist, name);
  if (name === 'index.html') return { path, file, kind: 'start' };
  if (name === '404.html') return { path, file, kind: 'missing' };
  const [folder, lang, param] = name.split('/');
  if (folder === 'embed' && lang && param) return { path, file, kind: 'embed', lang: lang as Lang, param };
  const at = pageAt(path);
  if (!at) throw new Error(`${name}: built, but not in the table of pages`);
  const { page, ...rest } = at;
  return { path, file, kind: page, ...rest };
}

/** Every built page, sorted by its address. */
export const builtPages: readonly BuiltPage[] = builtFiles
  .filter((name) => name.endsWith('.html'))
  .map(pageOf);

/** The HTML of a page. */
export const htmlOf = ({ file }: BuiltPage): string => readFileSync(file, 'utf8');

/** One page of each kind in each language: the first with its parameter, for what is too dear to do on all. */
export const onePerKind: readonly BuiltPage[] = [
  ...new Map([...builtPages].reverse().map((page) => [`${page.kind} ${page.lang}`, page])).values(),
].reverse();
