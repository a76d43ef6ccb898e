import { base, langOf, notices, standIns } from './settings.ts';
import { find, findAnywhere, findPart, isOwnPart, keep, keepPage, pageIn } from './store.ts';

/** How long a server may be silent while the page lies on the device, in milliseconds. */
const PATIENCE = 3_000;

const silence = () => new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));

/** What stands in for a page that is not kept, in the language that its address names. */
const standInFor = (path: string) => standIns[langOf(path) ?? ''] ?? Object.values(standIns)[0] ?? '';

/** A page from the device, which says so, and from when it is. */
async function asKept(path: string, kept: Response): Promise<Response> {
  const own = langOf(path);
  const day = new Date(kept.headers.get('date') ?? 0);
  const lines = Object.entries(notices)
    .filter(([lang]) => own === undefined || lang === own)
    .map(([lang, text]) => {
      const date = day.toLocaleDateString(lang).replaceAll(' ', '\u00a0');
      return `<p lang="${lang}">${text.replace('{{date}}', date)}</p>`;
    });
  const notice = `<div class="notice update" id="kept" role="status">${lines.join('')}</div>`;
  const html = (await kept.text()).replace('<main', () => `${notice}<main`);
  return new Response(html, { headers: kept.headers });
}

/** Waits for the end of an answer; an error of the server and one that breaks off are none. */
async function whole(response: Response): Promise<Response> {
  if (response.status >= 500) throw new Error(`${response.status}`);
  await response.clone().arrayBuffer();
  return response;
}

async function keepIfRight(path: string, response: Response): Promise<void> {
  const html = response.ok && (await pageIn(response));
  if (html) await keepPage(path, html, response);
}

/**
 * A page comes from the network, so that a correction is seen at once; as it was kept where there is no connection,
 * where the server has failed or where it is silent.
 *
 * @param waitUntil keeps the worker alive while the page is put aside
 */
export async function answerPage(
  request: Request,
  path: string,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Response> {
  const waiting = new AbortController();
  const fresh = fetch(request, { signal: waiting.signal });
  waitUntil(fresh.then((response) => keepIfRight(path, response.clone())).catch(() => undefined));
  const kept = await find(path).catch(() => undefined);
  if (kept)
    return Promise.race([fresh.then(whole), silence()]).catch(() => {
      // The next visit would wait for an answer to this one.
      waiting.abort();
      return asKept(path, kept);
    });
  return fresh.catch(async () => (await find(standInFor(path))) ?? Response.error());
}

/** A part of another build, for a page of it that is still open. */
async function answerForeign(path: string): Promise<Response> {
  const response = await fetch(path).catch(() => undefined);
  if (response?.ok) return response;
  return (await findAnywhere(path)) ?? response ?? Response.error();
}

/** A part by its path alone: WebKit starts no worker from an answer to the request that the page made for it. */
export async function answerPart(path: string): Promise<Response> {
  if (!isOwnPart(path)) return answerForeign(path);
  const { response, isRight, isKept } = await findPart(path);
  // A full device keeps no more, and shows everything all the same.
  if (isRight && !isKept) await keep(path, response.clone()).catch(() => undefined);
  return response;
}

/** Whether an address is below the portal. */
export const isOwn = ({ origin, pathname }: URL): boolean =>
  origin === location.origin && pathname.startsWith(base);
