// What the service worker keeps, and how it tells what a build made from anything else that comes with status 200: the
// page of a network that wants a password, that of a host for a missing file, a file of another build.
import { HASH_BYTES, isOfType, keyOf } from './parts.ts';
import { base, build, hashes } from './settings.ts';

export const PREFIX = `vstopna-tocka ${base} `;
/** Each build has a cache of its own. */
export const CACHE = PREFIX + build;

export const find = (path: string): Promise<Response | undefined> =>
  caches.open(CACHE).then((cache) => cache.match(path, { ignoreVary: true }));

/** Also among what earlier builds have kept. */
export const findAnywhere = (path: string): Promise<Response | undefined> =>
  caches.match(path, { ignoreVary: true });

/** Keeps a response under its path alone: neither a query nor the fragment, where answers stand, is part of it. */
export const keep = (path: string, response: Response): Promise<void> =>
  caches.open(CACHE).then((cache) => cache.put(path, response));

const typeOf = ({ headers }: Response) => headers.get('content-type') ?? '';

/** The page that a response holds, if it is a whole one of this build. */
export async function pageIn(response: Response): Promise<string | undefined> {
  const html = await response.clone().text();
  const isRight = typeOf(response).startsWith('text/html') && html.includes(`data-build="${build}"`);
  // A script may stand behind the end.
  return isRight && html.includes('</html>') ? html : undefined;
}

/** Keeps a page with the day on which it came. */
export function keepPage(path: string, html: string, { headers }: Response): Promise<void> {
  const dated = new Headers(headers);
  dated.set('date', new Date().toUTCString());
  return keep(path, new Response(html, { headers: dated }));
}

/** Whether this build has a part of this name. */
export const isOwnPart = (path: string): boolean => hashes.has(keyOf(path));

/** Whether a response is a part as this build made it. */
async function isRight(path: string, response: Response): Promise<boolean> {
  if (!response.ok || !isOfType(path, typeOf(response))) return false;
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest, 0, HASH_BYTES)));
  return hashes.get(keyOf(path)) === hash;
}

/** A part, and whether it is right: as kept by this build, else by an earlier one, else from the server. */
export async function findPart(
  path: string,
): Promise<{ response: Response; isRight: boolean; isKept: boolean }> {
  for (const look of [find, findAnywhere]) {
    const response = await look(path);
    if (response && (await isRight(path, response)))
      return { response, isRight: true, isKept: look === find };
  }
  const response = await fetch(path);
  if (await isRight(path, response)) return { response, isRight: true, isKept: false };
  // A wrong answer may have got into the cache of the browser, where it would stay.
  const again = await fetch(path, { cache: 'reload' });
  return { response: again, isRight: await isRight(path, again), isKept: false };
}
