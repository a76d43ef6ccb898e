import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPortal, makeCopy, makeData } from '../../../scripts/copy.mjs';

/** A link of a page by its attributes. */
export interface Link {
  href: string;
  lang: string | undefined;
  hreflang: string | undefined;
}

/** A built portal. */
export interface Portal {
  /** Its folder. */
  dist: string;
  /** The pages of a language, e.g. `sl/kontakt/`. */
  pagesIn: (lang: string) => string[];
  html: (path: string) => string;
  /** Whether an address leads to a page. */
  exists: (address: string | undefined) => boolean;
  linksOf: (path: string) => Link[];
  /** The links to the page in other languages. */
  switchOf: (path: string) => Link[];
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

function portalIn(dist: string): Portal {
  const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
  const linksIn = (path: string, pattern: RegExp): Link[] =>
    [...html(path).matchAll(pattern)].map(([tag]) => ({
      href: attribute(tag, 'href') ?? '',
      lang: attribute(tag, 'lang'),
      hreflang: attribute(tag, 'hreflang'),
    }));
  return {
    dist,
    pagesIn: (lang) =>
      globSync(`${lang}/**/index.html`, { cwd: dist }).map((file) => file.replace(/index\.html$/, '')),
    html,
    exists: (address = '') => existsSync(join(dist, address.replace(/[#?].*/, ''))),
    linksOf: (path) => linksIn(path, /<a [^>]*>/g),
    switchOf: (path) => linksIn(path, /<a class="lang-switch"[^>]*>/g),
  };
}

/** Builds the portal from a copy of the repository in which something was changed. */
export function makeBuilt(copy: string, change: () => void): Portal {
  makeCopy(copy);
  change();
  makeData(copy);
  buildPortal(copy);
  return portalIn(join(copy, 'apps/portal/dist'));
}

export const removeCopy = (copy: string): void => rmSync(copy, { recursive: true, force: true });
