import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
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

describe('an address', () => {
  it('is read as HTTP allows to write it', async () => {
    const statusOf = async (target: string) =>
      (await sendRaw(portal.port, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).slice(
        9,
        12,
      );
    for (const target of ['/', '/sl/?a=b', '/sl/index.html', '/sl/./', '/x/../sl/', '//sl//', '/%73l/'])
      expect(await statusOf(target), target).toBe('200');
    for (const target of ['http://x', `${portal.origin}/sl/`, 'http://x?a', '/sl/%C5%A1kofja%20loka/'])
      expect(await statusOf(target), target).toBe('200');
    for (const target of ['/%', '/%ff', '/%00', '/robots.txt%00.html'])
      expect(await statusOf(target), target).toBe('400');
    for (const target of ['/robots.txt/', '/sl/nothing', '/404.htmlx', '/SL/'])
      expect(await statusOf(target), target).toBe('404');
  });

  it('without its last slash moves to the one with it, on this host', async () => {
    for (const [path, to] of [
      ['/sl', '/sl/'],
      ['//sl', '/sl/'],
      ['/sl?a=b', '/sl/?a=b'],
      ['/sl/%C5%A1kofja%20loka', '/sl/%C5%A1kofja%20loka/'],
    ])
      expect((await get(path ?? '')).headers.location).toBe(to);
  });

  it('leads to what the build has made, and to nothing else', async () => {
    const { root } = portal;
    writeFileSync(join(root, '.env'), 'secret');
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git/config'), 'secret');
    writeFileSync(join(root, 'sl/.hidden.html'), 'secret');
    symlinkSync('/etc/hostname', join(root, 'linked.txt'));
    symlinkSync('/etc', join(root, 'linked'));
    symlinkSync(join(root, 'robots.txt'), join(root, 'robots.txt.copy'));
    for (const path of [
      '/.env',
      '/.git/config',
      '/.git',
      '/sl/.hidden.html',
      '/linked.txt',
      '/linked/hostname',
      '/robots.txt.copy',
    ]) {
      const { status, text } = await get(path);
      expect([status, text], path).toEqual([404, files['404.html']]);
    }
    const tricks = [
      '/../../etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..\\..\\etc\\passwd',
    ];
    for (const path of [
      ...tricks,
      '/....//etc/passwd',
      '/%252e%252e/etc/passwd',
      '/sl/..%5c..',
      '//etc/passwd',
    ])
      expect([400, 404], path).toContain((await get(path)).status);
    expect((await get('/.well-known/security.txt')).status).toBe(200);
  });
});

it('an error is kept by nobody, a part for ever', async () => {
  expect((await get('/_astro/a.12345678.js')).headers['cache-control']).toContain('immutable');
  for (const answer of [
    await get('/_astro/gone.js'),
    await get('/_astro/a.12345678.js', { range: 'bytes=99999-' }),
    await get('/_astro/a.12345678.js', {}, 'POST'),
    await get('/_astro/%'),
  ])
    expect([answer.status >= 400, answer.headers['cache-control']]).toEqual([true, 'no-store']);
});
