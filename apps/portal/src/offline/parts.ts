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

/** The hash in the address of a part, which tells it from all others: `DluFhyXo` in `/_astro/a.DluFhyXo.js`. */
export const keyOf = (path: string): string => /[.\-/]([\w-]{8})(?:\.\w+|\/[^/]*)$/.exec(path)?.[1] ?? '';

/** How much of the SHA-256 of a part the build writes down: 48 bits tell every wrong answer from the right one. */
export const HASH_BYTES = 6;

const typesByEnd: Readonly<Record<string, string>> = { css: 'text/css', js: 'javascript', json: 'json' };

/** Whether a part may come with this media type: a script as any of those for scripts, a picture as a picture. */
export const isOfType = (path: string, type: string): boolean =>
  type.includes(typesByEnd[path.split('.').at(-1) ?? ''] ?? 'image/');
