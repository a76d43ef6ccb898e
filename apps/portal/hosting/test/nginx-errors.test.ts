import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw, smallBuild } from '../../test/serve/built.ts';
import { headersFor } from '../headers.ts';
import { freePort, type Host, startNginx } from './nginx.ts';
import { ask } from './request.ts';
import { sentHeaders } from './sent-headers.ts';

// On a small build, into which is put what no build makes.
let dist: string;
let host: Host | undefined;
beforeAll(() => {
  dist = smallBuild();
  symlinkSync('/etc/hostname', join(dist, '_astro/linked.js'));
  symlinkSync('/etc', join(dist, 'linked'));
  writeFileSync(join(dist, '.env'), 'secret');
  writeFileSync(join(dist, '_astro/.hidden.js'), 'secret');
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

/** Asks for what nginx answers with an error, and for a file of each kind. */
async function visit(origin: string) {
  return [
    await ask(`${origin}/`),
    await ask(`${origin}/_astro/a.12345678.js`),
    await ask(`${origin}/_astro/a.12345678.js`, { range: 'bytes=99999-' }),
    await ask(`${origin}/_astro/`),
    await ask(`${origin}/api/`),
    await ask(`${origin}/_astro/gone.js`),
    await ask(`${origin}/api/v1/none.json`),
    await ask(`${origin}/_astro/linked.js`),
    await ask(`${origin}/linked/hostname`),
    await ask(`${origin}/.env`),
    await ask(`${origin}/_astro/.hidden.js`),
    await ask(`${origin}/_astro/a.12345678.js`, {}, 'POST'),
  ];
}

for (const base of ['', '/vstopna-tocka', '/embed', '/data', '/api', '/_astro'])
  describe(`nginx, served ${base === '' ? 'at the root' : `under ${base}`}`, () => {
    it('sends each address the headers of the table, as at the root', async () => {
      host = await startNginx(dist, base);
      for (const path of [
        '/',
        '/sl/',
        '/api/v1/units.json',
        '/_astro/a.12345678.js',
        '/404.html',
        '/robots.txt',
      ]) {
        const { status, headers } = await ask(host.origin + base + path);
        expect([status, sentHeaders(headers)], path).toEqual([200, headersFor(path)]);
      }
    });

    it('lets nobody keep an error, nor a move', async () => {
      host = await startNginx(dist, base);
      const [page, part, whole, ...errors] = await visit(host.origin + base);
      expect(page?.headers['cache-control']).toBe('no-cache');
      expect(part?.headers['cache-control']).toContain('immutable');
      expect([whole?.status, whole?.headers['cache-control']]).toEqual([200, part?.headers['cache-control']]);
      expect(errors.map(({ status }) => status)).toEqual([403, 403, 404, 404, 403, 404, 404, 404, 405]);
      expect(errors.map(({ headers }) => headers['cache-control'])).toEqual(errors.map(() => 'no-store'));
      expect(errors.filter(({ text }) => /secret|root:/.test(text))).toEqual([]);
      for (const path of ['/sl', '/_astro', '/api/v1']) {
        const { status, headers } = await ask(host.origin + base + path);
        expect([status, headers['cache-control']], path).toEqual([301, 'no-cache']);
      }
      expect((await ask(`${host.origin}${base}/.well-known/security.txt`)).status).toBe(200);
    });

    it('writes down no visit', async () => {
      host = await startNginx(dist, base);
      await visit(host.origin + base);
      if (base === '') {
        const port = Number(new URL(host.origin).port);
        for (const bytes of [
          'GET /a b c HTTP/1.1\r\n\r\n',
          'GET / HTTP/1.1\r\n\r\n',
          'x\r\n\r\n',
          'GET /%zz HTTP/1.0\r\n\r\n',
          'GET /../.. HTTP/1.0\r\n\r\n',
        ])
          await sendRaw(port, bytes);
      }
      const { said, stop } = host;
      host = undefined;
      await stop();
      expect(said()).not.toMatch(/127\.0\.0\.1|GET|client/);
    });
  });

/** The example of a site, as it is but for names, folders and ports of this machine. */
async function startSite(temporary: string) {
  const files = fileURLToPath(new URL('../nginx', import.meta.url));
  const [safe, plain] = [await freePort(), await freePort()];
  const [key, certificate] = [join(temporary, 'key'), join(temporary, 'certificate')];
  const subject = ['-subj', '/CN=example.org', '-days', '1'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...subject],
    { stdio: 'ignore' },
  );
  const site = readFileSync(join(files, 'site.conf'), 'utf8')
    .replace(/^ *listen \[::\].*$/gm, '')
    .replace('listen 443', `listen 127.0.0.1:${safe}`)
    .replace('listen 80', `listen 127.0.0.1:${plain}`)
    .replace('/etc/ssl/example.org.pem', certificate)
    .replace('/etc/ssl/example.org.key', key)
    .replaceAll('/etc/nginx/vstopna-tocka', files)
    .replace('root /var/www/vstopna-tocka', `root ${dist}`);
  const configuration = `daemon off; master_process off; pid ${join(temporary, 'pid')}; error_log stderr info; events {}
http { access_log ${join(temporary, 'access')}; client_body_temp_path ${temporary}/body; proxy_temp_path ${temporary}/proxy;
fastcgi_temp_path ${temporary}/fastcgi; uwsgi_temp_path ${temporary}/uwsgi; scgi_temp_path ${temporary}/scgi;
${site} }`;
  writeFileSync(join(temporary, 'nginx.conf'), configuration);
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };
  const server = spawn('nginx', ['-p', temporary, '-c', join(temporary, 'nginx.conf'), '-e', 'stderr'], {
    env,
  });
  let said = '';
  server.stderr.on('data', (data: Buffer) => {
    said += data;
  });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await gone;
    return said + readFileSync(join(temporary, 'access'), 'utf8');
  };
  return { safe, plain, stop };
}

const statusOver = (port: number, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });

it('the example of a site works as it stands, with and without https, and writes down no visit', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'portal-site-'));
  const { safe, plain, stop } = await startSite(temporary);
  await expect.poll(() => statusOver(safe, '/sl/').catch(() => undefined), { timeout: 20_000 }).toBe(200);
  for (const [path, status] of [
    ['/nothing', 404],
    ['/_astro/', 403],
    ['/.env', 404],
  ] as const)
    expect(await statusOver(safe, path)).toBe(status);
  const moved = await ask(`http://127.0.0.1:${plain}/sl/?a`, { host: 'example.org' });
  expect([moved.status, moved.headers.location]).toEqual([301, 'https://example.org/sl/?a']);
  await sendRaw(plain, 'x\r\n\r\n');
  await sendRaw(safe, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const said = await stop();
  expect(said).not.toMatch(/127\.0\.0\.1|GET|client/);
  rmSync(temporary, { recursive: true, force: true });
});
