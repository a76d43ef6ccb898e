// The service worker. Each build has a cache of its own, and keeps only what it has made itself. Whatever a page loads
// is named by its content, so no page ever gets a part of another build.
import { answerPage, answerPart, isOwn } from './answer.ts';
import { fetchAll, fetchWhole } from './fetch-whole.ts';
import { isNamedByContent } from './parts.ts';
import { base, build, shell, standIns } from './settings.ts';
import { CACHE, PREFIX } from './store.ts';

/** The few things of a service worker that are used here; TypeScript's library for them excludes that of pages. */
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

/** How many visited pages an update fetches anew. */
const MOST_VISITED = 40;

/** The one address that a page is kept under, however it was reached. */
const pageAt = (path: string) => path.replace(/(\/index\.html|\/)?$/, '/');

/** The caches of earlier builds. */
const earlier = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);

/** The pages that the build before had kept. */
async function visitedPages(): Promise<string[]> {
  const before = (await earlier()).at(-1);
  if (before === undefined) return [];
  const requests = await (await caches.open(before)).keys();
  return requests
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => path.endsWith('/'))
    .slice(-MOST_VISITED);
}

/** Makes room. The build before stays for pages of it that are still open. */
async function removeOldCaches(): Promise<void> {
  await Promise.all((await earlier()).slice(0, -1).map((name) => caches.delete(name)));
}

/** A page asks a build that waits: whoever is of that build already lets it begin, any other page offers a reload. */
async function answerWaiting({ data, source }: WorkerEvent): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (data.isWanted || (data.build === build && windows.length === 1)) await self.skipWaiting();
  else if (data.build !== build) source?.postMessage('newer');
}

/** What works on every device from the first visit on: all contacts, in both languages. Without them nothing is installed. */
async function install(): Promise<void> {
  for (const standIn of Object.values(standIns)) await fetchWhole(standIn);
  await fetchAll(await visitedPages());
}

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOldCaches().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  const { lang = '', path } = event.data;
  if (path) event.waitUntil(fetchAll([pageAt(path), ...(shell[lang] ?? [])]));
  else event.waitUntil(answerWaiting(event));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // What stands in a query, such as the mark of an advertisement, never decides what is answered.
  const url = new URL(request.url);
  if (!isOwn(url) || request.method !== 'GET') return;
  if (request.mode === 'navigate')
    event.respondWith(answerPage(request, pageAt(url.pathname), (work) => event.waitUntil(work)));
  else if (isNamedByContent(url.pathname, base)) event.respondWith(answerPart(url.pathname));
});
