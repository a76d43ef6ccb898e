import { municipalities } from '@vstopna-tocka/core/places';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { whole } from '../../../shared/addresses.ts';
import { languages } from '../../../shared/i18n/languages.ts';
import { qrOf, qrSvg } from '../../../shared/qr.ts';
import { snippetsOf } from '../build/snippets.ts';

describe('a QR code', () => {
  const address = 'https://portal.example/sl/obcina/sveti-jurij-v-slovenskih-goricah/';

  it('is drawn module by module, with free space around', () => {
    const { size, path } = qrOf(address);
    const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
      grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
    expect(grid).toEqual(encode(address, { ecc: 'M', border: 4 }).data);
    const edges = [0, 1, 2, 3].flatMap((at) => [...(grid[at] ?? []), ...(grid[size - 1 - at] ?? [])]);
    expect(edges.some(Boolean)).toBe(false);
  });

  it('is a small file', () => {
    expect(qrSvg(qrOf(address)).length).toBeLessThan(8000);
  });

  it('is refused for what is no absolute address', () => {
    expect(() => qrOf('/sl/obcina/trebnje/')).toThrow(
      'expected an absolute address, got "/sl/obcina/trebnje/"',
    );
  });
});

describe('the snippets', () => {
  it('hold the address, the frame and the element of the municipality', () => {
    const { link, iframe, element } = snippetsOf('hr', 'trebnje', 'Trebnje');
    expect(link).toBe('<a href="/hr/opcina/trebnje/">Socijalna aktivacija u općini Trebnje: koga pitati</a>');
    expect(iframe).toContain('<iframe src="/embed/hr/trebnje/" title="Socijalna aktivacija u općini Trebnje');
    expect(element).toContain('<script type="module" src="/embed/vstopna-tocka.js"></script>');
    expect(element).toContain(`<vstopna-tocka municipality="trebnje" lang="hr">${link}</vstopna-tocka>`);
  });

  it('can be made from templates: no name needs escaping, and names go in as they are', () => {
    expect(municipalities.filter(({ name }) => /[&<>"']/.test(name))).toEqual([]);
    for (const lang of languages)
      for (const { slug, name } of municipalities) {
        const template = snippetsOf(lang, '{{slug}}', '{{name}}').element;
        const filled = template.replaceAll('{{slug}}', slug).replaceAll('{{name}}', name);
        expect(filled).toBe(snippetsOf(lang, slug, name).element);
      }
  });

  it('do not pretend a public address that is not known', () => {
    expect(whole('/sl/')).toBe('/sl/');
  });
});
