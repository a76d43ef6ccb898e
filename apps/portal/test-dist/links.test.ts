import { describe, expect, it } from 'vitest';
import { asset } from '../src/shared/routes.ts';
import { externalLinks, faultOf, internalLinks, otherLinks } from './links.ts';
import { builtFiles, builtPages } from './pages.ts';
import { addressesInCss, addressesInScript, addressesInXml, referencesInHtml } from './references.ts';

const root = (address: string) => ({
  file: 'x',
  url: new URL(address, `https://portal.invalid${asset('')}`),
});

describe('the links of the built portal', () => {
  it('lead to a built file, and to a place that it has', () => {
    const faults = internalLinks.flatMap((link) => {
      const fault = faultOf(link);
      return fault ? [`${link.file} -> ${fault}`] : [];
    });
    expect([...new Set(faults)]).toEqual([]);
    // Far more than one for each page: else the reading is broken.
    expect(internalLinks.length).toBeGreaterThan(10 * builtPages.length);
  });

  it('reach every page but those that stand in for one', () => {
    const reached = new Set(internalLinks.map(({ url }) => url.pathname));
    const alone = builtPages.filter(
      ({ path, kind }) => !['missing', 'noConnection', 'start'].includes(kind) && !reached.has(path),
    );
    expect(alone.map(({ path }) => path)).toEqual([]);
  });

  it('to other sites are whole and without credentials', () => {
    expect(externalLinks.length).toBeGreaterThan(100);
    for (const { file, url } of externalLinks) {
      expect(url.username, file).toBe('');
      expect(url.hostname, `${file}: ${url.href}`).toMatch(/^([a-z0-9-]+\.)+[a-z]{2,}$/);
    }
  });

  it('of other kinds call, write, or hold the thing itself', () => {
    for (const { file, url } of otherLinks)
      expect(url.href, file).toMatch(
        /^(tel:\+386\d{8}|geo:0,0\?q=[\w%.!'()*-]+|mailto:[\w.-]+@[\w.-]+\.\w+|data:[,\w].*)$/,
      );
  });
});

describe('the check itself', () => {
  it('finds a missing file, a missing place, a query string and an address beside the portal', () => {
    expect(faultOf(root('sl/obcina/atlantida/'))).toMatch('no such file');
    expect(faultOf(root('sl/viri/#atlantida'))).toMatch('no such place');
    expect(faultOf(root('sl/viri'))).toMatch('no such file');
    expect(faultOf(root('sl/?a=b'))).toMatch('query string');
    expect(faultOf(root('sl/viri/#main'))).toBeUndefined();
    expect(builtFiles).toContain('sl/viri/index.html');
  });

  it('reads addresses wherever they stand', () => {
    const { addresses, ids } = referencesInHtml(
      '<a id="x" href="/a">&amp;</a><img srcset="/b 1x, /c 2x"><div data-file="/d" data-text="no /e"></div>' +
        '<meta property="og:image" content="/f"><script type="application/ld+json">{"url":"/g","name":"/h"}</script>' +
        '<script type="application/json">{"url":"/i"}</script>',
    );
    expect(addresses).toEqual(['/a', '/b', '/c', '/d', '/f', '/g']);
    expect([...ids]).toEqual(['x']);
    expect(addressesInCss('@import "a.css";b{c:url( "d.png" )}e{f:url(g.svg)}')).toEqual([
      'a.css',
      'd.png',
      'g.svg',
    ]);
    expect(addressesInScript('import("./a.js");const b=["./c.css"]')).toEqual(['./a.js', './c.css']);
    expect(addressesInXml('<a xmlns:x="y"><loc>/b</loc><x:c href="/d"/></a>')).toEqual(['/b', '/d']);
    expect(() => addressesInXml('<a><b></a>')).toThrow();
  });
});
