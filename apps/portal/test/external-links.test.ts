import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll } from '../test-dist/external-links.ts';

/** Sites on this machine that each misbehave in their own way. */
const asked: string[] = [];
let busy = 0;
let mostBusy = 0;
const servers: Server[] = [];
/** Answers kept back until two sites are waiting. */
const kept: ServerResponse[] = [];

const listen = () =>
  new Promise<string>((resolve) => {
    const server = createServer((request, response) => {
      const { method, url = '', headers } = request;
      asked.push(`${method} ${headers.host} ${url}`);
      busy += 1;
      mostBusy = Math.max(mostBusy, busy);
      response.once('close', () => {
        busy -= 1;
      });
      if (url === '/silent') return;
      if (url === '/together') {
        kept.push(response);
        if (kept.length >= 2) for (const waiting of kept) waiting.end();
        return;
      }
      if (url === '/old') response.writeHead(301, { location: '/fine' });
      else if (url === '/no-head') response.writeHead(method === 'HEAD' ? 405 : 200);
      else if (url === '/gone') response.writeHead(404);
      else response.writeHead(200);
      response.end();
    });
    servers.push(server);
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });

let sites: string[] = [];
beforeAll(async () => {
  sites = await Promise.all([listen(), listen(), listen()]);
});
afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});
const site = () => sites[0] ?? '';

describe('asking other sites', () => {
  it('tells what is there from what is gone or moved', async () => {
    const paths = ['/fine', '/no-head', '/gone', '/old'];
    const verdicts = await askAll(
      paths.map((path) => site() + path),
      { pause: 0, patience: 60_000 },
    );
    expect(verdicts).toEqual([
      { url: `${site()}/fine`, isAlive: true, reason: '200' },
      { url: `${site()}/no-head`, isAlive: true, reason: '200' },
      { url: `${site()}/gone`, isAlive: false, reason: '404' },
      { url: `${site()}/old`, isAlive: true, reason: '200', movedTo: `${site()}/fine` },
    ]);
  });

  it('sends for no page that HEAD answers for', () => {
    const toPath = (path: string) =>
      asked.filter((line) => line.endsWith(` ${path}`)).map((line) => line.split(' ')[0]);
    expect(toPath('/old')).toEqual(['HEAD']);
    expect(toPath('/no-head')).toEqual(['HEAD', 'GET']);
    expect(toPath('/gone')).toEqual(['HEAD', 'GET']);
  });

  it('says why a site is silent or cannot be reached', async () => {
    const [silent] = await askAll([`${site()}/silent`], { patience: 300 });
    expect(silent).toEqual({ url: `${site()}/silent`, isAlive: false, reason: 'no answer in 300 ms' });
    const [verdict] = await askAll(['http://127.0.0.1:1/x'], { pause: 0 });
    expect(verdict).toMatchObject({ isAlive: false });
    expect(verdict?.reason).not.toBe('');
  });

  it('asks for an address once, whatever its fragment, and one site never twice at a time', async () => {
    asked.length = 0;
    mostBusy = 0;
    const urls = ['/a', '/b', '/c', '/a#x', '/a#y'].map((path) => site() + path);
    const seen: string[] = [];
    const verdicts = await askAll(urls, { pause: 0 }, ({ url }) => seen.push(url));
    expect(asked).toHaveLength(3);
    expect(mostBusy).toBe(1);
    expect(seen).toEqual(verdicts.map(({ url }) => url));
  });

  it('asks several sites at the same time, but no more than it is told', async () => {
    mostBusy = 0;
    const urls = sites.map((origin) => `${origin}/together`);
    const verdicts = await askAll(urls, { pause: 0, sites: 2, patience: 60_000 });
    expect(verdicts.map(({ isAlive }) => isAlive)).toEqual([true, true, true]);
    expect(mostBusy).toBe(2);
  });
});
