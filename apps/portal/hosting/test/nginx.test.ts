import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../headers.ts';
import { isTextFile, mediaTypes } from '../types.ts';
import { type Host, startNginx } from './nginx.ts';
import { ask } from './request.ts';
import { headerPaths, sentHeaders } from './sent-headers.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.gz') && entry.name !== '_headers')
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length));
const endOf = (file: string) => file.split('.').at(-1) ?? '';
const hashed = files.find((file) => /^\/_astro\/.*\.css$/.test(file)) ?? '';
const gzip = { 'accept-encoding': 'gzip' };

let host: Host;
beforeAll(async () => {
  host = await startNginx(dist);
});
afterAll(() => host?.stop());
const get = (path: string, headers?: Record<string, string>) => ask(host.origin + path, headers);

describe('the portal on nginx', () => {
  it('has a page under each address, with a slash at its end', async () => {
    const pages = files.filter((file) => file.endsWith('/index.html'));
    expect(pages.length).toBeGreaterThan(1000);
    for (const page of pages) {
      const { status, headers } = await get(page.slice(0, -'index.html'.length));
      expect(`${page} ${status} ${headers['content-type']}`).toBe(`${page} 200 text/html; charset=utf-8`);
    }
  });

  it('sends each kind of file with its type', async () => {
    for (const end of new Set(files.map(endOf))) {
      const file = files.find((one) => one.endsWith(`.${end}`)) ?? '';
      const { status, headers } = await get(file);
      const type = mediaTypes[end] ?? `unknown type: ${file}`;
      expect(`${status} ${headers['content-type']}`).toBe(
        `200 ${type}${isTextFile(file) ? '; charset=utf-8' : ''}`,
      );
    }
  });

  it('sends the headers of the table', async () => {
    for (const path of headerPaths(hashed)) {
      const { status, headers } = await get(path);
      expect(status, path).toBe(200);
      expect(sentHeaders(headers), path).toEqual(headersFor(path));
    }
  });

  it('lets other sites frame the cards and read the data, and nothing else', async () => {
    expect((await get('/embed/hr/trebnje/')).headers['content-security-policy']).toBe('frame-ancestors *');
    expect((await get('/api/v1/units.json')).headers['access-control-allow-origin']).toBe('*');
    const { headers } = await get('/sl/');
    expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('keeps hashed files for ever and asks for pages each time', async () => {
    expect((await get(hashed)).headers['cache-control']).toContain('immutable');
    const page = await get('/sl/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await get('/sl/', { 'if-none-match': page.headers.etag ?? 'none' });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers['content-security-policy']).toBe("frame-ancestors 'none'");
  });

  it('compresses every kind of text, for those who can read it', async () => {
    for (const end of new Set(files.filter(isTextFile).map(endOf))) {
      const ofKind = files.filter((file) => file.endsWith(`.${end}`));
      const file = ofKind.toSorted(
        (a, b) => readFileSync(dist + b).length - readFileSync(dist + a).length,
      )[0];
      const [plain, zipped] = [await get(file ?? ''), await get(file ?? '', gzip)];
      expect(plain.headers['content-encoding'], file).toBeUndefined();
      expect(zipped.headers['content-encoding'], file).toBe('gzip');
      expect(zipped.headers.vary, file).toMatch(/accept-encoding/i);
      expect(zipped.text, file).toBe(plain.text);
      expect(zipped.body.length, file).toBeLessThan(plain.body.length);
    }
  });

  it('answers a wrong address with status 404 and the page for it, which is not kept', async () => {
    for (const path of ['/sl/nicesar-ni/', '/nothing', '/_astro/gone.js', '/api/v1/none.json']) {
      const { status, headers, text } = await get(path);
      expect(status, path).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(text).toContain('Strani nismo našli');
    }
  });

  it('moves an address without its last slash to the one with it, on the same host', async () => {
    for (const path of ['/sl', '/hr/kontakt', '/sl/obcina/trebnje']) {
      const { status, headers } = await get(path);
      expect([status, headers.location]).toEqual([301, `${path}/`]);
    }
  });

  it('sends nothing from outside its folder and takes nothing in', async () => {
    for (const path of ['/../package.json', '/..%2fpackage.json', '/sl/..%2f..%2fpackage.json'])
      expect([400, 404]).toContain((await get(path)).status);
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await ask(`${host.origin}/sl/`, {}, method)).status).toBe(405);
  });
});
