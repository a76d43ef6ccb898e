import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { answer } from '../hosting/serve-files.ts';
import { href } from '../src/shared/routes.ts';

/** The folder of the build. */
export const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** What a server or a network does to a file: another answer with status 200, an error, none at all. */
export type Fault = 'captive' | 'error' | 'silent';

/** A server of the built portal whose files a test may replace, as a new build does. */
export interface Deployment {
  origin: string;
  /** From now on, what goes wrong with which address. */
  fail: (faultOf: (path: string) => Fault | undefined) => void;
  /** The addresses that were asked for, in order. */
  asked: string[];
  /** Puts another build in the place of this one: its version, and what a page of it says more. */
  deploy: (version: string, mark: string) => void;
  stop: () => void;
}

/** The version that the pages of the build name. */
export const builtVersion =
  /data-build="(\w+)"/.exec(readFileSync(join(dist, 'sl/index.html'), 'utf8'))?.[1] ?? '';

/** A build with other words in its pages; its worker differs in the version, as it does between real builds. */
function alter(path: string, text: string, version: string, mark: string): string {
  if (path.endsWith('.html')) return text.replaceAll(builtVersion, version).replace('</h1>', ` ${mark}</h1>`);
  return path === '/sw.js' ? text.replaceAll(builtVersion, version) : text;
}

/** Serves a copy of the pages of the build on a port of its own. */
export async function deployment(): Promise<Deployment> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'portal-deployment-')));
  cpSync(dist, root, { recursive: true, filter: (path) => !/\.gz$|\/(api|embed|plakat|social)$/.test(path) });
  let version = builtVersion;
  let mark = '';
  let faultOf: (path: string) => Fault | undefined = () => undefined;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    asked.push(path);
    const fault = faultOf(path);
    if (fault === 'silent') return;
    if (fault) {
      response.writeHead(fault === 'error' ? 503 : 200, { 'content-type': 'text/html; charset=utf-8' });
      return void response.end(`<!doctype html><title>${fault}</title><h1>${fault}</h1>`);
    }
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const isAltered = version !== builtVersion && /\.html$|^\/sw\.js$/.test(name);
    if (!isAltered) return answer(root, request, response);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(alter(name, readFileSync(join(root, name), 'utf8'), version, mark));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    asked,
    deploy: (...next) => {
      [version, mark] = next;
    },
    fail: (next) => {
      faultOf = next;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** What the worker keeps: the addresses by cache, without the origin. */
export const keptIn = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const entries = names.map(async (name) => {
      const requests = await (await caches.open(name)).keys();
      return [name, requests.map(({ url }) => url.slice(location.origin.length))] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  });

/** Waits until the worker keeps an address. */
export const waitUntilKept = (page: Page, path: string): Promise<void> =>
  expect
    .poll(() => page.evaluate(async (wanted) => (await caches.match(wanted)) !== undefined, path))
    .toBe(true);

/** One visit: the page is opened, the worker has begun and has fetched what it keeps for everybody. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const lang = path.includes('/hr/') ? 'hr' : 'sl';
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await waitUntilKept(page, new URL(page.url()).pathname);
  await waitUntilKept(page, href('easyToRead', lang));
  await waitUntilKept(page, href('contact', lang === 'sl' ? 'hr' : 'sl'));
}
