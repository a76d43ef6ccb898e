import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerFile } from '../hosting/header-file.ts';
import { headersFor } from '../hosting/headers.ts';
import { nginxMaps, nginxServer } from '../hosting/nginx.ts';

const folders: Record<string, string[]> = {
  '/': ['404.html', '_astro/', 'api/', 'data/', 'embed/', 'index.html', 'sl/', 'sw.js'],
  '/_astro/': ['a.js', ...Array.from({ length: 120 }, (_, each) => `${each}.css`)],
  '/data/': ['1a2b/'],
  '/data/1a2b/': ['places.json'],
};
const sizes: Record<string, number> = { '/_astro/a.js': 9, '/data/1a2b/places.json': 99 };
const build = {
  list: (folder: string) => folders[folder] ?? [],
  sizeOf: (path: string) => sizes[path] ?? 1,
};

/** What a host that joins all rules that fit sends for an address, as Netlify and Cloudflare Pages do. */
function readHeaderFile(text: string, address: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const block of text.trim().split('\n\n')) {
    const [place = '', ...lines] = block.split('\n');
    const isWanted = place.endsWith('*') ? address.startsWith(place.slice(0, -1)) : address === place;
    if (place.startsWith('#') || !isWanted) continue;
    for (const line of lines) {
      const [name = '', value = ''] = line.trim().split(/: (.*)/);
      found[name] = [...(found[name] ?? []), value];
    }
  }
  return found;
}

describe('the file _headers', () => {
  it.each(['/', '/vstopna-tocka/'])('says of each address below %s what the table says, once', (base) => {
    const text = headerFile(build, base);
    for (const path of [
      '/',
      '/sl/kontakt/',
      '/embed/sl/trebnje/',
      '/api/v1/units.json',
      '/_astro/a.js',
      '/data/1a2b/places.json',
      '/sw.js',
    ])
      expect(readHeaderFile(text, base + path.slice(1)), path).toEqual(
        Object.fromEntries(Object.entries(headersFor(path)).map(([name, value]) => [name, [value]])),
      );
  });

  it('lets nobody keep what is not there', () => {
    const text = headerFile(build, '/');
    for (const path of ['/_astro/gone.js', '/data/1a2b/gone.json', '/data/gone/places.json', '/nothing'])
      expect(readHeaderFile(text, path)['Cache-Control'], path).toBeUndefined();
  });

  it('stays within what Cloudflare Pages reads: 100 rules', () => {
    expect(headerFile(build, '/').split('\n\n').length).toBeLessThanOrEqual(100);
  });
});

describe('the configuration of nginx', () => {
  const read = (name: string) => readFileSync(new URL(`../hosting/nginx/${name}`, import.meta.url), 'utf8');

  it('is what its source makes of it', () => {
    expect(read('maps.conf')).toBe(nginxMaps());
    expect(read('portal.conf')).toBe(nginxServer());
  });
});
