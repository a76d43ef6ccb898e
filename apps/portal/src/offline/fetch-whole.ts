import { partsNamedIn } from './parts.ts';
import { base } from './settings.ts';
import { find, findPart, keep, keepPage, pageIn } from './store.ts';

/** What each part names that this worker has found to be kept and right. */
const named = new Map<string, readonly string[]>();
/** The pages that this worker has found to be kept with all their parts. */
const whole = new Set<string>();

async function partsOf(path: string): Promise<readonly string[]> {
  const known = named.get(path);
  if (known) return known;
  const { response, isRight, isKept } = await findPart(path);
  if (!isRight) throw new Error(`${path}: ${response.status}, not of this build`);
  const next = partsNamedIn(await response.clone().text(), base);
  if (!isKept) await keep(path, response);
  named.set(path, next);
  return next;
}

/** A page as it is kept, else as the server has it now. */
async function pageOf(path: string): Promise<{ html: string; response?: Response }> {
  const kept = await find(path);
  const found = kept && (await pageIn(kept));
  if (found !== undefined) return { html: found };
  const response = await fetch(path, { cache: 'no-cache' });
  const html = response.ok ? await pageIn(response) : undefined;
  if (html === undefined) throw new Error(`${path}: ${response.status}, not of this build`);
  return { html, response };
}

/**
 * Keeps a page with all parts that it names and that these would load later. What is kept already is looked at once in
 * the life of the worker, and mended.
 *
 * @throws if something of it cannot be had or kept
 */
export async function fetchWhole(path: string): Promise<void> {
  if (whole.has(path)) return;
  const { html, response } = await pageOf(path);
  // Parts may name each other in a circle; what is added to a set while it is gone through comes at its end.
  const paths = new Set(partsNamedIn(html, base));
  for (const part of paths) for (const next of await partsOf(part)) paths.add(next);
  // Last, so that a page that is kept is whole.
  if (response) await keepPage(path, html, response);
  whole.add(path);
}

/** Fetches what can be had, one after the other; the rest is fetched when somebody opens it. */
export async function fetchAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await fetchWhole(path).catch(() => undefined);
}
