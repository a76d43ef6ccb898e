import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';

/** What one file refers to, and what others can refer to in it. */
export interface References {
  /** Addresses as they are written. */
  addresses: string[];
  /** What a fragment can lead to. */
  ids: Set<string>;
}

const addressAttributes = ['href', 'src', 'data', 'poster', 'action', 'xlink:href'];
/** The meta elements whose content is an address. */
const addressProperties = ['og:url', 'og:image'];
/** The members of a JSON file that are addresses, and those that hold several under names of their own. */
const addressMembers = /^(@id|\$ref|\$schema|schema|item|url|sameAs|src|start_url|scope|directory)$/;
const groupMembers = /^(pages|addresses)$/;

/** The addresses in JSON data: JSON-LD, a manifest, the open data and its schemas. */
export function addressesInJson(value: unknown, key = '', isGroup = false): string[] {
  // In a schema, the groups hold words such as »string«.
  if (typeof value === 'string')
    return addressMembers.test(key) || (isGroup && /[/.]/.test(value)) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    addressesInJson(inner, Array.isArray(value) ? key : name, isGroup || groupMembers.test(name)),
  );
}

/** What a style sheet loads. */
export const addressesInCss = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].map(
    ([, , url, , sheet]) => url ?? sheet ?? '',
  );

/** The other scripts and style sheets that a script loads, as they are written in it. */
export const addressesInScript = (script: string): string[] =>
  [...script.matchAll(/["'`](\.{1,2}\/[\w./-]+\.(?:js|css|json))["'`]/g)].map(([, address = '']) => address);

/** The addresses and the targets of an HTML page. */
export function referencesInHtml(html: string): References {
  const addresses: string[] = [];
  const ids = new Set<string>();
  let json = '';
  let isJsonLd = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id']) ids.add(attributes['id']);
      if (name === 'meta' && addressProperties.includes(attributes['property'] ?? ''))
        addresses.push(attributes['content'] ?? '');
      isJsonLd = name === 'script' && attributes['type'] === 'application/ld+json';
      for (const [attribute, value] of Object.entries(attributes)) {
        // A path in a data attribute is what a script fetches.
        const isFetched = attribute.startsWith('data-') && /^\/[^\s{}[\]"]*$/.test(value);
        if (addressAttributes.includes(attribute) || isFetched) addresses.push(value);
        if (attribute === 'srcset')
          addresses.push(...value.split(',').map((part) => part.trim().split(' ')[0] ?? ''));
      }
    },
    ontext(text) {
      if (isJsonLd) json += text;
    },
    onclosetag() {
      if (json) addresses.push(...addressesInJson(JSON.parse(json)));
      json = '';
      isJsonLd = false;
    },
  });
  parser.end(html);
  return { addresses, ids };
}

/**
 * The addresses in a sitemap, a feed or a drawing.
 *
 * @throws if the XML is not well-formed
 */
export function addressesInXml(xml: string): string[] {
  const addresses: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let isLoc = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    isLoc = local === 'loc';
    for (const { local, value } of Object.values(attributes))
      if (local === 'href' || local === 'src') addresses.push(value);
  });
  parser.on('text', (text) => {
    if (isLoc && text.trim()) addresses.push(text.trim());
  });
  parser.write(xml).close();
  return addresses;
}
