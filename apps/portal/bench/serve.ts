// Starts the server of the built portal, with the headers and the compression that its hosts use.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../scripts/serve.ts', import.meta.url));

/**
 * Serves the built portal (`DIST`, or `apps/portal/dist`) on a free port.
 *
 * @returns the origin, e.g. `http://127.0.0.1:43210`, and what stops the server
 * @throws if the server ends before it is ready
 */
export async function serve(): Promise<{ origin: string; stop: () => void }> {
  const server = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of server.stdout) {
    said += chunk;
    const origin = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
    if (origin) return { origin, stop: () => server.kill() };
  }
  throw new Error(`the server ended before it was ready: ${said}`);
}
