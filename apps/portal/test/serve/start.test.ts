import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { smallBuild } from './built.ts';

const script = fileURLToPath(new URL('../../scripts/serve.ts', import.meta.url));
const root = smallBuild();
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Starts the server; what it says until it is ready, which ends it, or until it ends by itself. */
const start = (env: Record<string, string>): Promise<{ said: string; code: number | null }> =>
  new Promise((resolve) => {
    const server = spawn(process.execPath, [script], { env: { ...process.env, DIST: root, ...env } });
    let said = '';
    const hear = (data: Buffer) => {
      said += data;
      if (said.includes('ready')) server.kill('SIGTERM');
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('close', (code) => resolve({ said, code }));
  });

/** Listens on a port, unless another does already. */
const occupy = (port: number) =>
  new Promise<() => void>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(() => undefined));
    server.listen(port, '127.0.0.1', () => resolve(() => server.close()));
  });

it('starts on the port that is named, on the usual one where none is, and ends in peace', async () => {
  expect(await start({ PORT: '0' })).toEqual({
    said: expect.stringMatching(/ready: http:\/\/127\.0\.0\.1:\d+\//),
    code: 0,
  });
  for (const PORT of ['', ' ']) expect((await start({ PORT })).said).toMatch(/:43[2-4]\d\//);
});

it('moves on from a port that is taken, but not beyond the last one there is', async () => {
  const free = await occupy(65_535);
  const { said, code } = await start({ PORT: '65535' });
  expect(said).toBe('The ports from 65535 to 65535 are taken. Choose another one by PORT.\n');
  expect(code).toBe(1);
  const next = await start({ PORT: '65534' });
  expect(next.said).not.toContain('ERR_');
  free();
});

it('refuses in one line what it cannot use', async () => {
  for (const PORT of ['65536', '-1', '0x10', '1.5'])
    expect(await start({ PORT })).toEqual({
      said: `PORT: expected a number from 0 to 65535, got "${PORT}".\n`,
      code: 2,
    });
  const file = join(root, 'index.html');
  expect(await start({ DIST: file })).toEqual({
    said: `DIST: expected a folder, got the file "${file}".\n`,
    code: 2,
  });
  expect((await start({ DIST: join(root, 'nowhere') })).code).toBe(1);
  expect((await start({ DIST: join(root, 'api') })).said).toContain('There is no portal in the folder');
});
