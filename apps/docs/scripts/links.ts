// Finds what is wrong with the addresses in built pages. Pure: check-links.ts reads the files.

/** The built pages by their path below the root, e.g. `facts/index.html`, with their HTML. */
export type Pages = ReadonlyMap<string, string>;

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const addressesIn = (html: string) =>
  [...html.matchAll(/<(?:a|link|script|img|source|iframe)\s[^>]*>/g)].flatMap(([tag]) => {
    const address = attribute(tag, 'href') ?? attribute(tag, 'src');
    const loads = !/^<a\s|rel="(?:canonical|alternate|sitemap)"/.test(tag);
    return address === undefined ? [] : [{ address: address.replaceAll('&amp;', '&'), loads }];
  });

/**
 * Checks every link and every file that the pages load.
 *
 * @param pages all built pages
 * @param files all built files by their path below the root, pages included
 * @param base the sub-path that the site is served under, with a slash at both ends
 * @returns one line for each problem: a link to nowhere, a fragment that does not exist, or something that is loaded
 *   from another host
 */
export function linkProblems(pages: Pages, files: ReadonlySet<string>, base = '/'): string[] {
  const origin = 'http://site.invalid';
  return [...pages].flatMap(([page, html]) =>
    addressesIn(html).flatMap(({ address, loads }) => {
      const url = new URL(address, `${origin}${base}${page.replace(/index\.html$/, '')}`);
      if (url.protocol === 'data:' || url.protocol === 'mailto:') return [];
      if (url.origin !== origin) return loads ? [`${page}: loads ${address} from another host`] : [];
      if (!url.pathname.startsWith(base)) return [`${page}: ${address} leaves ${base}`];
      const path = decodeURIComponent(url.pathname.slice(base.length));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(file)) return [`${page}: ${address} leads nowhere`];
      const id = decodeURIComponent(url.hash.slice(1));
      const target = pages.get(file);
      if (id && target !== undefined && !target.includes(`id="${id}"`))
        return [`${page}: ${address} has no such fragment`];
      return [];
    }),
  );
}
