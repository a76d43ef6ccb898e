// What a page and its parts name, as the service worker reads it; the build weighs the same.

/** Whether an address below the portal holds a hash of its content. */
export const isNamedByContent = (path: string, base: string): boolean =>
  /^(_astro|data)\//.test(path.slice(base.length));

/** The map and its outlines are as heavy as all the rest: they are kept once somebody has asked for them. */
const isHeavy = (path: string) => /\/(map|leaflet)\b[^/]*\.(js|css)$|\/boundaries[^/]*\.json$/.test(path);

/**
 * The files that a page, a script or a sheet names, also those that it would load later.
 *
 * @param base the path that the portal is served under, with a slash at both ends
 */
export function partsNamedIn(text: string, base: string): string[] {
  const named = [...text.matchAll(/["'`](\.\/|\/)([^"'`#?${}\s]+)["'`]/g)];
  const paths = named.map(([, start, rest = '']) => (start === './' ? `${base}_astro/${rest}` : `/${rest}`));
  return [...new Set(paths)].filter((path) => isNamedByContent(path, base) && !isHeavy(path));
}
