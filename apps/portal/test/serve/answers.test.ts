import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../hosting/test/request.ts';
import { files, sendRaw, serveSmallBuild } from './built.ts';

let portal: Awaited<ReturnType<typeof serveSmallBuild>>;
beforeAll(async () => {
  portal = await serveSmallBuild();
});
afterAll(() => portal.stop());
const get = (path: string, headers?: Record<string, string>, method?: string) =>
  ask(portal.origin + path, headers, method);
const robots = files['robots.txt'];

describe('a part of a file', () => {
  const part = async (range: string) => {
    const { status, text, headers } = await get('/robots.txt', { range });
    return [status, text, headers['content-range']];
  };

  it('is the part that was asked for', async () => {
    const size = robots.length;
    expect(await part('bytes=0-3')).toEqual([206, 'User', `bytes 0-3/${size}`]);
    expect(await part('bytes=-10')).toEqual([
      206,
      robots.slice(-10),
      `bytes ${size - 10}-${size - 1}/${size}`,
    ]);
    expect(await part('bytes=5-')).toEqual([206, robots.slice(5), `bytes 5-${size - 1}/${size}`]);
    expect(await part('bytes=3-99999')).toEqual([206, robots.slice(3), `bytes 3-${size - 1}/${size}`]);
    expect(await part('bytes=-99999')).toEqual([200, robots, undefined]);
    expect(await part(`bytes=-${size}`)).toEqual([200, robots, undefined]);
  });

  it('is the whole or status 416 where it is no part, and the server lives on', async () => {
    const odd = [
      'bytes=9-1',
      'bytes=a-b',
      'bytes=--5',
      'bytes=99999-',
      'bytes=-0',
      'bytes=',
      'bytes',
      '=',
      'bytes=-',
    ];
    for (const range of [...odd, 'items=0-1', 'items=9-1', 'bytes=0-1,5-6', 'bytes=1-0,a', 'bytes=0x1-2']) {
      const { status, text, headers } = await get('/robots.txt', { range });
      expect([200, 416], range).toContain(status);
      if (status === 200) expect(text, range).toBe(robots);
      else expect(headers['content-range'], range).toBe(`bytes */${robots.length}`);
      if (range.startsWith('items')) expect(status, range).toBe(200);
    }
    expect((await get('/robots.txt')).status).toBe(200);
  });
});

describe('a method', () => {
  it('HEAD has the headers of GET and no body', async () => {
    for (const path of ['/', '/robots.txt', '/nothing', '/sl']) {
      const [one, other] = [await get(path), await get(path, {}, 'HEAD')];
      expect(other.body).toHaveLength(0);
      const { date: _, ...headers } = other.headers;
      expect([other.status, headers], path).toEqual([one.status, expect.objectContaining(headers)]);
      expect(headers['content-length']).toBe(one.headers['content-length']);
    }
  });

  it('that changes something is refused, and OPTIONS tells which are not', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'CONNECT']) {
      const said = await sendRaw(portal.port, `${method} / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(said, method).toMatch(/^HTTP\/1\.1 405 /);
      expect(said, method).toMatch(/\r\nallow: GET, HEAD, OPTIONS\r\n/i);
    }
    for (const target of ['/', '/nothing', '*']) {
      const said = await sendRaw(
        portal.port,
        `OPTIONS ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      expect(said).toMatch(/^HTTP\/1\.1 204 [\s\S]*\r\nallow: GET, HEAD, OPTIONS\r\n/i);
    }
  });
});

describe('a condition', () => {
  it('that holds is answered without the file', async () => {
    const { headers } = await get('/robots.txt');
    for (const condition of [
      { 'if-none-match': headers.etag ?? '' },
      { 'if-none-match': `"x", ${headers.etag}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': headers['last-modified'] ?? '' },
    ]) {
      const { status, body } = await get('/robots.txt', condition);
      expect([status, body.length]).toEqual([304, 0]);
    }
    expect((await get('/robots.txt', { 'if-none-match': '"x"' })).status).toBe(200);
    expect((await get('/robots.txt', { 'if-match': '"x"' })).status).toBe(412);
  });

  it('tells the compressed copy from the file', async () => {
    const path = '/_astro/a.12345678.js';
    const [plain, zipped] = [await get(path), await get(path, { 'accept-encoding': 'gzip' })];
    expect(zipped.headers.etag).not.toBe(plain.headers.etag);
    expect(zipped.text).toBe(plain.text);
  });

  it('never makes an error look as if it were an answer', async () => {
    const { headers } = await get('/nothing');
    expect(headers['cache-control']).toBe('no-store');
    for (const condition of [
      { 'if-none-match': '*' },
      { 'if-none-match': headers.etag ?? '"x"' },
      { 'if-modified-since': new Date().toUTCString() },
      { 'if-match': '"x"' },
      { range: 'bytes=0-3' },
    ]) {
      const { status, text } = await get('/nothing', condition);
      expect([status, text]).toEqual([404, files['404.html']]);
    }
  });
});

describe('a compressed copy', () => {
  it('goes to those who take it, and to nobody else', async () => {
    for (const [accepted, coding] of [
      ['gzip', 'gzip'],
      ['br, gzip;q=0.5', 'gzip'],
      ['*', 'gzip'],
      ['gzip;q=0', undefined],
      ['gzip; q=0, br', undefined],
      ['identity', undefined],
      ['*;q=0, identity', undefined],
      ['gzipped', undefined],
    ] as const) {
      const { headers, text } = await get('/robots.txt', { 'accept-encoding': accepted });
      expect(headers['content-encoding'], accepted).toBe(coding);
      expect(headers.vary).toBe('Accept-Encoding');
      expect(text).toBe(robots);
    }
  });

  it('that is older than its file is left alone', async () => {
    writeFileSync(join(portal.root, 'sl/index.html'), 'Novo');
    expect((await get('/sl/', { 'accept-encoding': 'gzip' })).text).toBe('Novo');
  });
});
