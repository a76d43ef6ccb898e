// The service worker. Each build has a cache of its own, and a page is kept only if it says that it is of this build.
// Whatever a page loads is named by its content, so no page ever gets a part of another build.

/** The few things of a service worker that are used here; TypeScript's library for them excludes that of pages. */
import { isNamedByContent, partsNamedIn } from './parts.ts';

interface WorkerEvent {
  waitUntil: (work: Promise<unknown>) => void;
  respondWith: (response: Promise<Response>) => void;
  request: Request;
  data: { build?: string; lang?: string; path?: string; isWanted?: boolean };
  source: { postMessage: (message: string) => void } | null;
}
declare const self: {
  addEventListener: (
    type: 'install' | 'activate' | 'fetch' | 'message',
    listener: (event: WorkerEvent) => void,
  ) => void;
  clients: { claim: () => Promise<void>; matchAll: (options: object) => Promise<readonly unknown[]> };
  skipWaiting: () => Promise<void>;
};

// Put in by the build: its version, the path of the portal, and by language the pages that everybody needs and the one
// that stands in for what is not kept.
declare const BUILD: string;
declare const BASE: string;
declare const SHELL: Readonly<Record<string, readonly string[]>>;
declare const STAND_INS: Readonly<Record<string, string>>;

const PREFIX = `vstopna-tocka ${BASE} `;
const CACHE = PREFIX + BUILD;
/** How many visited pages an update fetches anew. */
const MOST_VISITED = 40;

const isPage = (path: string) => path.endsWith('/');
/** The one address that a page is kept under, however it was reached. */
const pageAt = (path: string) => path.replace(/(\/index\.html|\/)?$/, '/');
/** What stands in for a page that is not kept, in the language that its address names. */
const standInFor = (path: string) => {
  const lang = path
    .slice(BASE.length)
    .split('/')
    .find((part) => Object.hasOwn(STAND_INS, part));
  return STAND_INS[lang ?? ''] ?? Object.values(STAND_INS)[0] ?? '';
};
const find = (path: string) => caches.open(CACHE).then((cache) => cache.match(path, { ignoreVary: true }));
const findAnywhere = (path: string) => caches.match(path, { ignoreVary: true });

async function load(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** Keeps a response under its path alone: neither a query nor the fragment, where answers stand, is part of it. */
async function keep(path: string, response: Response): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(path, response);
}

/** Keeps a page, if it is of this build. */
async function keepPage(path: string, response: Response): Promise<void> {
  const isOfThisBuild = (await response.clone().text()).includes(`data-build="${BUILD}"`);
  if (isOfThisBuild) await keep(path, response);
}

/** Fetches a page or a part of one, with all that it names in turn, also what it would load later. */
async function fetchWhole(path: string): Promise<void> {
  if (await find(path)) return;
  const response = (isPage(path) ? undefined : await findAnywhere(path)) ?? (await load(path));
  const text = await response.clone().text();
  // Parts first, as they may name each other in a circle; a page last, so that a page that is kept is whole.
  if (!isPage(path)) await keep(path, response);
  for (const part of partsNamedIn(text, BASE)) await fetchWhole(part);
  if (isPage(path)) await keepPage(path, response);
}

/** Fetches what can be had, one after the other; the rest is fetched when somebody opens it. */
async function fetchAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await fetchWhole(path).catch(() => undefined);
}

/** The pages that the build before had kept. */
async function visitedPages(): Promise<string[]> {
  const before = (await caches.keys()).findLast((name) => name.startsWith(PREFIX) && name !== CACHE);
  if (before === undefined) return [];
  const requests = await (await caches.open(before)).keys();
  return requests
    .map(({ url }) => new URL(url).pathname)
    .filter(isPage)
    .slice(-MOST_VISITED);
}

/** A page comes from the network, so that a correction is seen at once; without one, as it was kept. */
async function answerPage(request: Request, path: string): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok) await keepPage(path, response.clone()).catch(() => undefined);
    return response;
  } catch {
    return (await find(path)) ?? (await find(standInFor(path))) ?? Response.error();
  }
}

/** A part by its path alone: WebKit starts no worker from an answer to the request that the page made for it. */
async function answerPart(path: string): Promise<Response> {
  const kept = await findAnywhere(path);
  if (kept) return kept;
  const response = await fetch(path);
  if (response.ok) await keep(path, response.clone()).catch(() => undefined);
  return response;
}

/** Makes room. The build before stays for pages of it that are still open. */
async function removeOldCaches(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

/** A page asks a build that waits: whoever is of that build already lets it begin, any other page offers a reload. */
async function answerWaiting({ data, source }: WorkerEvent): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (data.isWanted || (data.build === BUILD && windows.length === 1)) await self.skipWaiting();
  else if (data.build !== BUILD) source?.postMessage('newer');
}

/** What works on every device from the first visit on: all contacts, in both languages. Without them nothing is installed. */
async function install(): Promise<void> {
  for (const standIn of Object.values(STAND_INS)) await fetchWhole(standIn);
  await fetchAll(await visitedPages());
}

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOldCaches().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  const { lang = '', path } = event.data;
  if (path) event.waitUntil(fetchAll([pageAt(path), ...(SHELL[lang] ?? [])]));
  else event.waitUntil(answerWaiting(event));
});

self.addEventListener('fetch', (event) => {
  // What stands in a query, such as the mark of an advertisement, never decides what is answered.
  const { origin, pathname } = new URL(event.request.url);
  const isOwn = origin === location.origin && pathname.startsWith(BASE);
  if (!isOwn || event.request.method !== 'GET') return;
  if (event.request.mode === 'navigate') event.respondWith(answerPage(event.request, pageAt(pathname)));
  else if (isNamedByContent(pathname, BASE)) event.respondWith(answerPart(pathname));
});
