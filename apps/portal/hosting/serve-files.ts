import { lstatSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import send from 'send';
import { headersFor } from './headers.ts';
import { isTextFile, mediaTypes } from './types.ts';

const METHODS = ['GET', 'HEAD', 'OPTIONS'];
const allow = METHODS.join(', ');
/** A server of one machine: what comes beyond is turned away, so that files can still be opened. */
const MOST_CONNECTIONS = 1_000;
/** What makes an answer depend on an earlier one; errors do not: RFC 9110, 13.2.1. */
const conditions = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since', 'range'];

/**
 * The path that the target of a request names, decoded, with `.` and `..` resolved.
 *
 * @returns nothing for what names no path
 */
export function pathOf(target: string): string | undefined {
  // Whoever takes this server for a proxy sends the whole address.
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^(?=[?#]|$)/, '/');
  if (!path.startsWith('/')) return undefined;
  try {
    const decoded = decodeURIComponent(new URL(`http://x${path.replace(/^\/+/, '/')}`).pathname);
    return decoded.includes('\0') ? undefined : decoded.replace(/\/{2,}/g, '/');
  } catch {
    return undefined;
  }
}

type Kind = 'file' | 'folder';

/** What the build has made at a path: neither what a link leads to, nor what is hidden by a dot. */
function kindOf(root: string, path: string): Kind | undefined {
  if (/\/\.(?!well-known(\/|$))/.test(path)) return undefined;
  const file = join(root, path.replace(/\/$/, ''));
  try {
    if (realpathSync.native(file) !== file) return undefined;
    const found = lstatSync(file);
    if (found.isFile() && !path.endsWith('/')) return 'file';
    return found.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

const isNewer = (root: string, path: string, than: string) =>
  lstatSync(join(root, path)).mtimeMs >= lstatSync(join(root, than)).mtimeMs;

/** The compressed copy of a file, for those who take it. */
function zippedOf(root: string, path: string, request: IncomingMessage): string | undefined {
  const zipped = `${path}.gz`;
  const isWanted = new Negotiator(request).encoding(['gzip', 'identity']) === 'gzip';
  if (!isWanted || kindOf(root, zipped) !== 'file' || !isNewer(root, zipped, path)) return undefined;
  return zipped;
}

const setHeaders = (response: ServerResponse, headers: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
};

/** Answers in one line: for what is no error of an address. */
function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}) {
  if (response.headersSent) return void response.destroy();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  setHeaders(response, { ...headersFor('/', status), ...headers });
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

/** Asked for more last bytes than there are, a server sends the file (RFC 9110, 14.1.2); the library would refuse. */
function askForWhole(request: IncomingMessage, size: number) {
  const last = /^\s*bytes=-(\d+)\s*$/.exec(request.headers.range ?? '')?.[1];
  if (Number(last) >= size) delete request.headers.range;
}

function sendFile(root: string, path: string, request: IncomingMessage, response: ServerResponse) {
  const { statusCode } = response;
  const isWhole = statusCode === 200;
  setHeaders(response, headersFor(path, statusCode));
  const type = mediaTypes[path.split('.').at(-1) ?? ''];
  if (type) response.setHeader('content-type', isTextFile(path) ? `${type}; charset=utf-8` : type);
  if (isTextFile(path)) response.setHeader('vary', 'Accept-Encoding');
  const zipped = isTextFile(path) ? zippedOf(root, path, request) : undefined;
  if (zipped) response.setHeader('content-encoding', 'gzip');
  askForWhole(request, lstatSync(join(root, zipped ?? path)).size);
  const address = (zipped ?? path).split('/').map(encodeURIComponent).join('/');
  send(request, address, {
    root,
    dotfiles: 'allow',
    index: false,
    cacheControl: false,
    acceptRanges: isWhole,
    // An error has no earlier version.
    etag: isWhole,
    lastModified: isWhole,
  })
    .on('error', ({ status = 500, headers = {} }: { status?: number; headers?: Record<string, string> }) =>
      refuse(response, status, headers),
    )
    .pipe(response);
}

function answerGet(root: string, request: IncomingMessage, response: ServerResponse) {
  const target = request.url ?? '';
  const path = pathOf(target);
  if (path === undefined) return refuse(response, 400);
  const kind = kindOf(root, path);
  if (kind === 'folder' && !path.endsWith('/')) {
    const query = /\?[^#]*/.exec(target)?.[0] ?? '';
    return refuse(response, 301, { location: `${encodeURI(path)}/${query}` });
  }
  const file = kind === 'folder' ? `${path}index.html` : path;
  if (kindOf(root, file) === 'file') return sendFile(root, file, request, response);
  if (kindOf(root, '/404.html') !== 'file') return refuse(response, 404);
  for (const name of conditions) delete request.headers[name];
  response.statusCode = 404;
  return sendFile(root, '/404.html', request, response);
}

/**
 * Answers a request by what the build has made in a folder.
 *
 * @param root as it is really called: no link
 */
export function answer(root: string, request: IncomingMessage, response: ServerResponse) {
  const { method = '' } = request;
  if (method === 'OPTIONS') return void response.writeHead(204, { allow }).end();
  if (!METHODS.includes(method)) return refuse(response, 405, { allow });
  try {
    answerGet(root, request, response);
  } catch {
    // A new build may have taken a file away in this moment.
    refuse(response, 500);
  }
}

/**
 * A server of what the build has made in a folder, with the headers of all hosts. It reads files at each request, so
 * that a new build shows without a restart.
 */
export function portalServer(folder: string): Server {
  const root = realpathSync.native(folder);
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 },
    (request, response) => answer(root, request, response),
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.timeout = 60_000;
  // Node.js leaves this one method to itself, and its errors too.
  server.on('connect', (_, socket) => {
    socket.on('error', () => undefined);
    socket.end(
      `HTTP/1.1 405 Method Not Allowed\r\nAllow: ${allow}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
  });
  return server;
}
