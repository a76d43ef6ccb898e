import { createHash } from 'node:crypto';
import { municipalities, municipalityBySlug } from '@vstopna-tocka/core/places';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { gzipped } from '../../../../hosting/gzip.ts';
import { html, raw } from '../../../shared/html.ts';
import { languages } from '../../../shared/i18n/languages.ts';
import { bundleElement } from '../build/bundle.ts';
import { embedPage, embedPaths } from '../build/page.ts';

const pages = embedPaths(municipalities).map(({ props }) => ({
  ...props,
  text: embedPage(props.lang, props.municipality),
}));

describe('HTML from templates', () => {
  it('escapes what is put in, and leaves HTML as it is', () => {
    expect(
      html`<p title="${'"'}">${'<b> & '}${html`<i>${1}</i>`}${raw('&copy;')}${false}${['a', 'b']}</p>`,
    ).toEqual({
      html: '<p title="&quot;">&lt;b&gt; &amp; <i>1</i>&copy;ab</p>',
    });
  });
});

describe('the pages for iframes', () => {
  it('are one for each municipality in each language', () => {
    expect(pages).toHaveLength(212 * languages.length);
  });

  it('are at most 4 kB with their style, compressed', () => {
    const sizes = pages.map(({ text }) => gzipped(text).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4096);
  });

  it('allow nothing but their own style, by its hash', () => {
    for (const { text } of pages) {
      const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? '';
      const hash = createHash('sha256').update(style).digest('base64');
      expect(text).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
      expect(text).not.toMatch(/<script| style=|\ssrc=|{{/);
    }
  });

  it('are for no search engine and open every link in the whole window', () => {
    for (const { text, lang, municipality } of pages) {
      const address = `/${lang}/${lang === 'sl' ? 'obcina' : 'opcina'}/${municipality.slug}/`;
      expect(text).toContain('<meta name="robots" content="noindex">');
      expect(text).toContain('<base target="_top">');
      expect(text).toContain(`href="${address}"`);
      // Where a site lets the frame open nothing, the address can be read and typed.
      expect(text).toContain(`<span class="address">${address}</span>`);
    }
  });

  it('name an office and a number to call, as a link and in digits', () => {
    for (const { text } of pages) {
      expect(text).toMatch(/<h2>.*Center za socialno delo/);
      expect(text).toMatch(/<a class="call[^"]*" href="tel:\+386\d{8}">/);
      expect(text).toMatch(/<b class="tel">\d\d \d{3} \d\d \d\d<\/b>/);
    }
  });

  it('are light unless their address asks for the dark', () => {
    for (const { text } of pages) {
      expect(text).toContain(':root{color-scheme:light}:root:target{color-scheme:dark}');
      expect(text).toMatch(/<html lang="(sl|hr)" id="dark">/);
    }
  });

  it('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'doctype-style': ['error', { style: 'lowercase' }],
        // The button says whom to call, too; the number in it does not break.
        'tel-non-breaking': 'off',
      },
    });
    for (const slug of ['trebnje', 'ljubljana', 'ivancna-gorica']) {
      const municipality = municipalityBySlug(slug);
      if (!municipality) throw new Error(`no municipality ${slug}`);
      for (const lang of languages) {
        const report = await validator.validateString(embedPage(lang, municipality));
        expect(
          report.results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId}: ${m.message}`)),
        ).toEqual([]);
      }
    }
  });
});

describe('the custom element', () => {
  it('is one module of at most 5 kB, compressed, that names no other file but the data', async () => {
    const code = await bundleElement(new URL('../../../..', import.meta.url).pathname);
    expect(gzipped(code).length).toBeLessThanOrEqual(5120);
    expect(code).toContain('vstopna-tocka');
    expect(code).not.toMatch(/\bimport\s*[({"'*]|https?:\/\/|innerHTML|eval\(/);
    expect(code.match(/import\.meta\.url/g)).toHaveLength(1);
  });
});
