import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { portalServer } from '../../hosting/serve-files.ts';

/** What a small build holds. */
export const files = {
  'index.html': '<!doctype html><title>Začetek</title>',
  '404.html': '<!doctype html><title>Strani nismo našli</title>',
  'robots.txt': 'User-agent: *\nDisallow:',
  'sl/index.html': '<!doctype html><title>Vstopna točka</title>',
  'sl/škofja loka/index.html': '<!doctype html><title>Škofja Loka</title>',
  '_astro/a.12345678.js': 'export const a = 1;'.repeat(50),
  'api/v1/units.json': '{"units":[]}',
  '.well-known/security.txt': 'Contact: mailto:a@example.org',
};

/** Writes a small build into a folder of its own. */
export function smallBuild(): string {
  const root = mkdtempSync(join(tmpdir(), 'portal-small-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    writeFileSync(join(root, name), text);
    writeFileSync(join(root, `${name}.gz`), gzipSync(text));
  }
  return root;
}

/** Serves a small build on a free port of this machine. */
export async function serveSmallBuild() {
  const root = smallBuild();
  const server = portalServer(root);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const stop = () => {
    server.close();
    server.closeAllConnections();
    rmSync(root, { recursive: true, force: true });
  };
  return { root, port, origin: `http://127.0.0.1:${port}`, stop };
}

/** Sends bytes as they are; what came back until the other side has closed, or until it is silent. */
export const sendRaw = (port: number, bytes: string | Buffer, patience = 300): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    const end = () => {
      socket.destroy();
      resolve(Buffer.concat(parts).toString('latin1'));
    };
    socket.setTimeout(patience, end);
    socket.on('data', (part) => parts.push(part));
    // A server may close while it is still being written to.
    socket.on('error', end);
    socket.on('close', end);
    socket.write(bytes);
  });
