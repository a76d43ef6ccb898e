import { describe, expect, it } from 'vitest';
import { keptPages } from '../src/offline/pages.ts';
import { partsNamedIn } from '../src/offline/parts.ts';

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
