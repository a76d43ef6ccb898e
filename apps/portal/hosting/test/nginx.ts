import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const files = fileURLToPath(new URL('../nginx', import.meta.url));

export interface Host {
  /** For instance `http://127.0.0.1:40123`. */
  origin: string;
  /** What nginx has written down, once it has stopped. */
  said: () => string;
  stop: () => Promise<void>;
}

/** A port of this machine that nobody uses. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The least that a server needs around the two files of `hosting/nginx`, which are used as they are. */
function configuration(temporary: string, port: number, dist: string, base: string): string {
  const portal = `set $portal_base "${base}"; include ${files}/portal.conf;`;
  const place = base === '' ? `root ${dist}; ${portal}` : `location ${base}/ { alias ${dist}/; ${portal} }`;
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(temporary, name)};`)
    .join('\n  ');
  return `daemon off;
master_process off;
pid ${join(temporary, 'pid')};
error_log stderr info;
events {}
http {
  # As most servers have it: what the portal does not switch off is written down.
  access_log ${join(temporary, 'access')};
  ${folders}
  include ${files}/maps.conf;
  server { listen 127.0.0.1:${port}; ${place} }
}
`;
}

/**
 * Serves a build with the real nginx on a free port of this machine.
 *
 * @param dist the folder of the build
 * @param base the path that it is served under, without a slash at its end; empty for the root
 * @throws with what nginx says, if it does not start
 */
export async function startNginx(dist: string, base = ''): Promise<Host> {
  const temporary = mkdtempSync(join(tmpdir(), 'portal-nginx-'));
  const port = await freePort();
  const file = join(temporary, 'nginx.conf');
  writeFileSync(file, configuration(temporary, port, dist, base));
  const server = spawn('nginx', ['-p', temporary, '-c', file, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Debian keeps nginx where the path of a user does not look.
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
  });
  let said = '';
  server.stderr.on('data', (data: Buffer) => {
    said += data;
  });
  const gone = new Promise<string>((resolve) => {
    server.once('error', (error) => resolve(error.message));
    server.once('exit', (code) => resolve(`exit ${code}: ${said}`));
  });
  const origin = `http://127.0.0.1:${port}`;
  const answers = async (): Promise<undefined> => {
    while (!(await fetch(`${origin}${base}/`).catch(() => undefined)))
      await new Promise((resolve) => setTimeout(resolve, 50));
    return undefined;
  };
  const problem = await Promise.race([gone, answers()]);
  if (problem !== undefined) throw new Error(`nginx does not start: ${problem}`);
  let isStopped = false;
  const stop = async () => {
    if (isStopped) return;
    isStopped = true;
    server.kill('SIGTERM');
    await gone;
    said += readFileSync(join(temporary, 'access'), 'utf8');
    rmSync(temporary, { recursive: true, force: true });
  };
  return { origin, said: () => said, stop };
}
