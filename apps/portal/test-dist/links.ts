import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asset } from '../src/shared/routes.ts';
import { builtFiles, dist } from './pages.ts';
import {
  addressesInCss,
  addressesInJson,
  addressesInScript,
  addressesInXml,
  type References,
  referencesInHtml,
} from './references.ts';

/** An address in a built file that is about another place. */
export interface Link {
  /** The file that it stands in, as a path from the root of the portal. */
  file: string;
  /** The address, made whole. */
  url: URL;
}

/** The public origin of the build, or one that no other site can have. */
const origin = new URL(process.env['SITE_URL'] ?? 'https://portal.invalid').origin;
const slugs = builtFiles.flatMap((file) => /^api\/v1\/municipalities\/(.*)\.json$/.exec(file)?.[1] ?? []);

/** The addresses that an address with a blank stands for. */
const filledIn = (address: string): string[] =>
  address.includes('{slug}') ? slugs.map((slug) => address.replace('{slug}', slug)) : [address];

const none = new Set<string>();
const plain = (addresses: string[]): References => ({ addresses, ids: none });

/** In an OpenAPI description the folder that its paths begin in. */
const isFolder = (address: string) => address === '.';

/** How to read a file, by the end of its name. */
const readers: Record<string, (text: string) => References> = {
  html: referencesInHtml,
  css: (text) => plain(addressesInCss(text)),
  js: (text) => plain(addressesInScript(text)),
  json: (text) =>
    plain(
      addressesInJson(JSON.parse(text))
        .filter((address) => !isFolder(address))
        .flatMap(filledIn),
    ),
  webmanifest: (text) => plain(addressesInJson(JSON.parse(text))),
  xml: (text) => plain(addressesInXml(text)),
  svg: (text) => plain(addressesInXml(text)),
};

const targets = new Map<string, Set<string>>();
const all: Link[] = [];
for (const file of builtFiles) {
  const read = readers[file.split('.').at(-1) ?? ''];
  const { addresses, ids } = read?.(readFileSync(join(dist, file), 'utf8')) ?? plain([]);
  const base = `${origin}${asset(file)}`;
  targets.set(file, ids);
  for (const address of addresses) {
    if (!URL.canParse(address, base)) throw new Error(`${file}: "${address}" is no address`);
    all.push({ file, url: new URL(address, base) });
  }
}

/** Every link from one built file to another, or to a place in the same. */
export const internalLinks: readonly Link[] = all.filter(({ url }) => url.origin === origin);

/** Every link to another site. */
export const externalLinks: readonly Link[] = all.filter(
  ({ url }) => /^https?:$/.test(url.protocol) && url.origin !== origin,
);

/** Links that are neither, e.g. `tel:` and `mailto:`. */
export const otherLinks: readonly Link[] = all.filter(({ url }) => !/^https?:$/.test(url.protocol));

/** What is wrong with an internal link; nothing if it leads to a built file and a place in it. */
export function faultOf({ url }: Link): string | undefined {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(asset(''))) return `${path}: outside of ${asset('')}`;
  const file = path.slice(asset('').length).replace(/(^|\/)$/, '$1index.html');
  const ids = targets.get(file);
  if (!ids) return `${path}: no such file`;
  if (url.search) return `${path}${url.search}: has a query string`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  return fragment && file.endsWith('.html') && !ids.has(fragment)
    ? `${path}#${fragment}: no such place`
    : undefined;
}
