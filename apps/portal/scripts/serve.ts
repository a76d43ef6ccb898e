// Serves the built portal on 127.0.0.1, with the headers that other hosts send. PORT chooses the port (default 4321);
// a taken one moves on to the next free one. DIST: another folder than apps/portal/dist.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { headersFor } from '../hosting/headers.ts';

const root = process.env['DIST'] ?? fileURLToPath(new URL('../dist', import.meta.url));
const host = '127.0.0.1';
const wanted = Number(process.env['PORT'] ?? 4321);
const LAST_TRY = 20;

if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT: expected a number from 0 to 65535, got "${process.env['PORT']}".`);
  process.exit(2);
}
if (!existsSync(root)) {
  console.error('The portal is not built yet. Run "npm start", which builds what is missing.');
  process.exit(1);
}

const notFound = (response: ServerResponse) => {
  const page = join(root, '404.html');
  response.writeHead(404, { ...headersFor('/404.html'), 'content-type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : '404');
};

// dev: read files at each request, so that a rebuild shows without a restart.
const files = sirv(root, {
  dev: true,
  gzip: true,
  setHeaders: (response, path) => {
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
  },
});

const server = createServer((request, response) => {
  files(request, response, () => notFound(response));
});

const listen = (port: number) => {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port - wanted >= LAST_TRY) {
      console.error(`Cannot listen on ${host}:${port}: ${error.message}`);
      process.exit(1);
    }
    console.log(`Port ${port} is taken, trying ${port + 1}.`);
    listen(port + 1);
  });
  server.listen(port, host, () => {
    server.removeAllListeners('error');
    const { port: taken } = server.address() as AddressInfo;
    console.log(`The portal is ready: http://${host}:${taken}/ (stop with Ctrl+C)`);
  });
};
listen(wanted);

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
