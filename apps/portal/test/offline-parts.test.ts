import { describe, expect, it } from 'vitest';
import { keptPages } from '../src/offline/pages.ts';
import { isOfType, keyOf, partsNamedIn } from '../src/offline/parts.ts';

describe('what a page needs', () => {
  it('is what it and its parts name, by addresses that hold their content', () => {
    const html =
      '<link href="/_astro/a.css"><a href="/sl/kontakt/">x</a><div data-file="/data/1a/contacts.json"></div><img src="/favicon.svg">';
    expect(partsNamedIn(html, '/')).toEqual(['/_astro/a.css', '/data/1a/contacts.json']);
    expect(partsNamedIn('import("./b.js");import"./b.js";fetch("/sl/")', '/')).toEqual(['/_astro/b.js']);
  });

  it('lies below the path that the portal is served under', () => {
    expect(partsNamedIn('"/vt/_astro/a.js" "/_astro/b.js" "./c.js"', '/vt/')).toEqual([
      '/vt/_astro/a.js',
      '/vt/_astro/c.js',
    ]);
  });

  it('is without the map, which is kept once it was opened', () => {
    expect(
      partsNamedIn(
        '"./map.x1.js" "./map-figure.x.js" "/_astro/leaflet.x.css" "/data/1/boundaries.json" "/data/1/boundaries-fine.json"',
        '/',
      ),
    ).toEqual([]);
  });
});

describe('a part', () => {
  it('is told from all others by the hash in its address', () => {
    expect(keyOf('/_astro/404.astro_astro_type_script_index_0_lang.DluFhyXo.js')).toBe('DluFhyXo');
    expect(keyOf('/vt/_astro/programmes.Dg5hLi3-.css')).toBe('Dg5hLi3-');
    expect(keyOf('_astro/parquet-BiaXb57r.js')).toBe('BiaXb57r');
    expect(keyOf('/data/1a2b3c4d/contacts-sl.json')).toBe('1a2b3c4d');
    expect(keyOf('/_astro/a.js')).toBe('');
  });

  it('comes with a type of its kind', () => {
    expect(isOfType('/a.js', 'text/javascript; charset=utf-8')).toBe(true);
    expect(isOfType('/a.js', 'application/javascript')).toBe(true);
    expect(isOfType('/a.css', 'text/css')).toBe(true);
    expect(isOfType('/a.json', 'application/json')).toBe(true);
    expect(isOfType('/a.png', 'image/png')).toBe(true);
    for (const path of ['/a.js', '/a.css', '/a.json', '/a.png']) {
      expect(isOfType(path, 'text/html; charset=utf-8'), path).toBe(false);
      expect(isOfType(path, ''), path).toBe(false);
    }
  });
});

describe('the pages that are kept', () => {
  it('are those of the language of the visit, with the way to a contact in the other', () => {
    const { shell, standIns } = keptPages('/vt/');
    expect(shell['hr']).toEqual([
      '/vt/hr/',
      '/vt/hr/kontakt/',
      '/vt/hr/provjerite/',
      '/vt/hr/programi/',
      '/vt/hr/lako-citljivo/',
      '/vt/sl/',
      '/vt/sl/kontakt/',
      '/vt/',
    ]);
    expect(standIns).toEqual({ sl: '/vt/sl/ni-povezave/', hr: '/vt/hr/nema-veze-s-internetom/' });
  });
});
