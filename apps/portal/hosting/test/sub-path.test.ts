import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../headers.ts';
import { type Host, startNginx } from './nginx.ts';
import { ask } from './request.ts';

// `npm run test:hosts` builds the portal a second time, with this BASE_PATH.
const dist = process.env['SUB_PATH_DIST'] ?? '';
const base = '/vstopna-tocka';

let host: Host;
beforeAll(async () => {
  host = await startNginx(dist, base);
});
afterAll(() => host?.stop());
const get = (path: string) => ask(host.origin + path);

/** The addresses of this host that a page names. */
const namedIn = (html: string) =>
  [...html.matchAll(/ (?:href|src|data-[a-z]+)="(\/[^"#]*)/g)].map(([, address = '']) => address);

describe('the portal under a sub-path', () => {
  it('names only addresses below it, and each is there', async () => {
    const seen = new Set<string>();
    for (const page of [
      '/',
      '/sl/',
      '/hr/',
      '/sl/kontakt/',
      '/hr/programi/',
      '/sl/obcina/trebnje/',
      '/404.html',
    ])
      for (const address of namedIn((await get(base + page)).text)) seen.add(address);
    expect(seen.size).toBeGreaterThan(200);
    const statuses = await Promise.all(
      [...seen].map(async (address) => [address, (await get(address)).status]),
    );
    expect(
      statuses.filter(([address, status]) => status !== 200 || !`${address}`.startsWith(`${base}/`)),
    ).toEqual([]);
  });

  it('has the same headers as at the root', async () => {
    for (const path of ['/', '/sl/', '/embed/sl/trebnje/', '/api/v1/units.json']) {
      const { headers } = await get(base + path);
      for (const [name, value] of Object.entries(headersFor(path)))
        expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
    }
  });

  it('has its own page for a wrong address, and moves to the last slash', async () => {
    const missing = await get(`${base}/sl/nicesar-ni/`);
    expect(missing.status).toBe(404);
    expect(missing.text).toContain('Strani nismo našli');
    const moved = await get(`${base}/sl`);
    expect([moved.status, moved.headers.location]).toEqual([301, `${base}/sl/`]);
  });

  it('says so in the file _headers', () => {
    const places = readFileSync(join(dist, '_headers'), 'utf8').match(/^\/.*$/gm) ?? [];
    expect(places.length).toBeGreaterThan(8);
    expect(places.filter((place) => !place.startsWith(`${base}/`))).toEqual([]);
  });
});
