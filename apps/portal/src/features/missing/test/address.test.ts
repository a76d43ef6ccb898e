import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { params } from '../../../shared/build/params.ts';
import { languages } from '../../../shared/i18n/languages.ts';
import {
  asset,
  href,
  type PlainPage,
  pageAt,
  pageNames,
  paramPages,
  slugOf,
} from '../../../shared/routes.ts';
import { readAddress } from '../address.ts';

const read = (path: string, reader: 'sl' | 'hr' = 'sl') => readAddress(asset(path.slice(1)), params, reader);
const target = (path: string, reader: 'sl' | 'hr' = 'sl') => read(path, reader).target;
const sl = (slug: string) => href('municipality', 'sl', slug);
const hr = (slug: string) => href('municipality', 'hr', slug);

/** Every page there is. */
const all = languages.flatMap((lang) => [
  ...pageNames
    .filter((page) => !(paramPages as readonly string[]).includes(page))
    .map((page) => href(page as PlainPage, lang)),
  ...paramPages.flatMap((page) => params[page].map((param) => href(page, lang, param))),
]);

describe('an address as it was typed', () => {
  it.each([
    ['/sl/obcina/škofja-loka/', sl('skofja-loka')],
    ['/sl/obcina/%C5%A1kofja-loka', sl('skofja-loka')],
    // A letter and its mark as two signs, as some systems write it; and encoded twice.
    ['/sl/obcina/s%CC%8Ckofja-loka/', sl('skofja-loka')],
    ['/sl/obcina/%25C5%25A1kofja-loka/', sl('skofja-loka')],
    ['/sl/obcina/Skofja-Loka/', sl('skofja-loka')],
    ['/sl/obcina/ŠKOFJA LOKA', sl('skofja-loka')],
    ['/sl/obcina/skofja_loka/', sl('skofja-loka')],
    ['/sl/obcina/skofja%20loka/', sl('skofja-loka')],
    ['/sl/obcina/skofja+loka/', sl('skofja-loka')],
    ['/sl/obcina/skofjaloka/', sl('skofja-loka')],
    ['/sl/občina/trebnje/', sl('trebnje')],
    ['/sl/obcina/trebnje/index.html', sl('trebnje')],
    ['/sl/obcina/trebnje.html', sl('trebnje')],
    ['/sl/obcina//trebnje//', sl('trebnje')],
    ['/sl/obcina/trebnje).', sl('trebnje')],
    ['/SL/Obcina/Trebnje', sl('trebnje')],
    // The word of one language in the tree of the other: the tree says what the person reads.
    ['/hr/obcina/trebnje/', hr('trebnje')],
    ['/sl/opcina/trebnje/', sl('trebnje')],
    ['/hr/Općina/Škofja-Loka', hr('skofja-loka')],
    ['/sl/Kontakt', href('contact', 'sl')],
    ['/sl/kontakt', href('contact', 'sl')],
    ['/hr/preverite/', href('check', 'hr')],
    ['/SL/Preverite/Za_Nazaj/SA-2019', href('pastCheck', 'sl', 'sa-2019')],
    ['/hr/preverite/za-nazaj/sa-2019/', href('pastCheck', 'hr', 'sa-2019')],
    ['/sl/lahko_branje', href('easyToRead', 'sl')],
    ['/hr/pristupačnost/', href('accessibility', 'hr')],
    ['/hr/lako-čitljivo/', href('easyToRead', 'hr')],
    ['/SL', href('home', 'sl')],
    ['/sl/index.html', href('home', 'sl')],
    // Of what there are many of: the list.
    ['/sl/obcina/', `${href('contact', 'sl')}#municipalities`],
    ['/hr/opcina', `${href('contact', 'hr')}#municipalities`],
    ['/sl/regijska-enota/', `${href('contact', 'sl')}#units`],
    ['/hr/program/', href('programmes', 'hr')],
    ['/sl/preverite/za-nazaj/', href('programmes', 'sl')],
    ['/sl/plakat/', href('forMunicipalities', 'sl')],
    ['/sl/regijska-enota/Celje', href('unit', 'sl', 'celje')],
    ['/sl/regijska-enota/južna-primorska/', href('unit', 'sl', 'juzna-primorska')],
    ['/hr/regijska-enota/Celje/', href('unit', 'hr', 'celje')],
    ['/sl/program/SA-2019-Lot-1', href('programme', 'sl', 'sa-2019-lot-1')],
    ['/hr/programi-po/Unit/Celje', href('facet', 'hr', 'unit/celje')],
    ['/hr/plakat/Trebnje/A4', href('poster', 'hr', 'trebnje/a4')],
  ])('%s is %s', (path, expected) => {
    expect(target(path)).toBe(expected);
  });

  it('without a language is in that of its words, and of the reader where both say so', () => {
    expect(target('/obcina/trebnje', 'hr')).toBe(sl('trebnje'));
    expect(target('/opcina/trebnje', 'sl')).toBe(hr('trebnje'));
    expect(target('/kontakt', 'hr')).toBe(href('contact', 'hr'));
    expect(target('/Kontakt/', 'sl')).toBe(href('contact', 'sl'));
    expect(read('/')).toEqual({ words: [] });
  });

  it('that may mean several pages or none says what could be a place', () => {
    expect(read('/sl/obcina/sv-tomaž/')).toEqual({ lang: 'sl', words: ['sv tomaz'] });
    expect(read('/hr/kontakt/trebnje/')).toEqual({ lang: 'hr', words: ['trebnje', 'kontakt'] });
    expect(read('/trebnje')).toEqual({ words: ['trebnje'] });
    expect(read('/de/')).toEqual({ words: ['de'] });
    expect(read('/sl/obcina/toString/')).toEqual({ lang: 'sl', words: ['tostring'] });
  });

  it('never fails, and leads to pages that there are', () => {
    const known = new Set([...all, ...all.flatMap((path) => [`${path}#municipalities`, `${path}#units`])]);
    const part = fc.oneof(
      fc.constantFrom('sl', 'hr', 'obcina', 'opcina', 'Kontakt', '%', '%C5', '..', '%2F'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.constantFrom(...languages), (parts, reader) => {
        const found = readAddress(asset(parts.join('/')), params, reader);
        if (found.target) expect(known).toContain(found.target);
      }),
    );
  });
});

describe('every page', () => {
  it('is found by its own address, and by any spelling of it', () => {
    for (const path of all) {
      const rest = path.slice(asset('').length);
      for (const spelling of [
        rest,
        rest.slice(0, -1),
        rest.toUpperCase(),
        rest.replaceAll('-', '_'),
        rest.replaceAll('-', '%20'),
      ])
        expect(readAddress(asset(spelling), params, 'sl').target, spelling).toBe(path);
      expect(readAddress(path, params, 'hr').at).toEqual(pageAt(path));
    }
  });

  it('is found in the tree of the other language', () => {
    for (const page of pageNames)
      for (const lang of languages) {
        const other = lang === 'sl' ? 'hr' : 'sl';
        const param = (paramPages as readonly string[]).includes(page)
          ? params[page as 'unit'][0]
          : undefined;
        const path = asset([lang, slugOf(page, other), param].filter(Boolean).join('/'));
        expect(readAddress(path, params, 'sl').target, path).toBe(href(page, lang, param));
      }
  });
});
