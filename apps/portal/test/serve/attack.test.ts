import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../hosting/test/request.ts';
import { files, sendRaw, serveSmallBuild } from './built.ts';

let portal: Awaited<ReturnType<typeof serveSmallBuild>>;
beforeAll(async () => {
  portal = await serveSmallBuild();
});
afterAll(() => portal.stop());
const lives = async () => expect((await ask(`${portal.origin}/robots.txt`)).text).toBe(files['robots.txt']);

const bit = <T>(...of: T[]) => fc.constantFrom(...of);
const text = fc.string({ unit: 'binary', maxLength: 12 });
const piece = fc.oneof(
  bit(
    '..',
    '.',
    '%2e%2e',
    '%00',
    '%',
    '%ff',
    '//',
    '\\',
    'sl',
    '_astro',
    'robots.txt',
    '.env',
    '~',
    '?',
    '#',
    '*',
    ':',
  ),
  text,
);
const target = fc
  .array(piece, { maxLength: 6 })
  .chain((parts) => bit(`/${parts.join('/')}`, parts.join(''), `http://${parts.join('/')}`));
const name = fc.oneof(
  bit(
    'Range',
    'If-Range',
    'If-None-Match',
    'If-Modified-Since',
    'If-Match',
    'Accept-Encoding',
    'Connection',
    'Upgrade',
  ),
  bit('Content-Length', 'Transfer-Encoding', 'Expect', 'Host', 'Trailer', 'HTTP2-Settings', 'TE'),
  text,
);
const value = fc.oneof(
  bit(
    'bytes=9-1',
    'bytes=-10',
    'bytes=0-0,-1',
    'bytes=a-b',
    'items=0-1',
    'gzip;q=0',
    'gzip;q=9',
    '*',
    'W/"',
    '"',
    '',
  ),
  bit(
    'chunked',
    '100-continue',
    '-1',
    '99999999999999999999',
    'Thu, 99 Foo 2026',
    'websocket',
    'upgrade',
    'close',
    'h2c',
  ),
  fc.integer().chain((from) => fc.integer().map((to) => `bytes=${from}-${to}`)),
  text,
);
const head = fc
  .record({
    method: fc.oneof(
      { weight: 4, arbitrary: bit('GET', 'HEAD') },
      { weight: 1, arbitrary: bit('POST', 'OPTIONS', 'CONNECT', 'PRI', 'get', '') },
    ),
    target,
    version: fc.oneof(
      { weight: 6, arbitrary: bit('HTTP/1.1', 'HTTP/1.0') },
      { weight: 1, arbitrary: bit('HTTP/2.0', 'HTTP/0.9', '') },
    ),
    headers: fc.array(fc.tuple(name, value), { maxLength: 5 }),
  })
  .map(({ method, target: path, version, headers }) =>
    [
      `${method} ${path} ${version}`,
      'Host: x',
      ...headers.map(([key, said]) => `${key}: ${said}`),
      '',
      '',
    ].join('\r\n'),
  );
/** Two requests in one, half a request, and what is none at all. */
const bytes = fc.oneof(
  { weight: 6, arbitrary: head },
  { weight: 2, arbitrary: fc.tuple(head, head).map((both) => both.join('')) },
  { weight: 1, arbitrary: fc.tuple(head, fc.nat(200)).map(([all, length]) => all.slice(0, length)) },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ maxLength: 200 }).map((raw) => Buffer.from(raw).toString('latin1')),
  },
);

it('no request ends the server, and each that is answered is answered in HTTP', async () => {
  // The same requests each time; how many of them there is time for depends on the machine.
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { minLength: 20, maxLength: 20 }), async (all) => {
      const answers = await Promise.all(
        all.map((one) => sendRaw(portal.port, Buffer.from(one, 'latin1'), 60)),
      );
      for (const answer of answers) {
        expect(answer).toMatch(/^(HTTP\/1\.1 [1-5]\d\d |$)/);
        expect(answer).not.toMatch(/^HTTP\/1\.1 500 /);
        expect(answer).not.toMatch(/\bat .*\.[jt]s:\d+/);
      }
      await lives();
    }),
    { numRuns: 1_000, interruptAfterTimeLimit: 10_000, endOnFailure: true },
  );
});

it('10,000 connections are more than it takes, and do not end it', async () => {
  const open: Socket[] = [];
  for (let left = 10_000; left > 0; left -= 500)
    await Promise.all(
      Array.from({ length: 500 }, () => {
        const socket = connect(portal.port, '127.0.0.1');
        open.push(socket);
        return new Promise<void>((resolve) => {
          socket.once('connect', resolve);
          socket.once('close', resolve);
          socket.on('error', () => undefined);
          socket.resume();
        });
      }),
    );
  expect(open).toHaveLength(10_000);
  for (const socket of open) socket.destroy();
  await expect
    .poll(
      () =>
        lives().then(
          () => true,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
});

it('what ends in the middle, in a request or in an answer, is forgotten', async () => {
  for (const start of [
    'GET / HT',
    'GET / HTTP/1.1\r\nHost: x\r\nX: ',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\n\r\nabc',
  ]) {
    const socket = connect(portal.port, '127.0.0.1').on('error', () => undefined);
    await new Promise<void>((resolve) => socket.write(start, () => resolve()));
    socket.resetAndDestroy();
  }
  for (let round = 0; round < 50; round += 1) {
    const socket = connect(portal.port, '127.0.0.1').on('error', () => undefined);
    const many =
      'GET /_astro/a.12345678.js HTTP/1.1\r\nHost: x\r\n\r\nCONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n';
    await new Promise<void>((resolve) => socket.write(many.repeat(20), () => resolve()));
    socket.resetAndDestroy();
  }
  await lives();
});
