// Serves the built portal on 127.0.0.1, with the headers that other hosts send. PORT chooses the port (default 4321);
// a taken one moves on to the next free one. DIST: another folder than apps/portal/dist.
import { existsSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { portalServer } from '../hosting/serve-files.ts';

const root = process.env['DIST'] || fileURLToPath(new URL('../dist', import.meta.url));
const host = '127.0.0.1';
const port = process.env['PORT']?.trim() || '4321';
const wanted = Number(port);
const LAST_PORT = 65_535;
const LAST_TRY = Math.min(wanted + 20, LAST_PORT);

function stop(code: number, message: string): never {
  console.error(message);
  process.exit(code);
}

if (!/^\d+$/.test(port) || wanted > LAST_PORT)
  stop(2, `PORT: expected a number from 0 to ${LAST_PORT}, got "${port}".`);
if (!existsSync(root)) stop(1, 'The portal is not built yet. Run "npm start", which builds what is missing.');
if (!statSync(root).isDirectory()) stop(2, `DIST: expected a folder, got the file "${root}".`);
if (!existsSync(join(root, 'index.html'))) stop(1, `There is no portal in the folder "${root}".`);

const server = portalServer(root);

const listen = (port: number) => {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') stop(1, `Cannot listen on ${host}:${port}: ${error.message}`);
    if (port >= LAST_TRY)
      stop(1, `The ports from ${wanted} to ${port} are taken. Choose another one by PORT.`);
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
