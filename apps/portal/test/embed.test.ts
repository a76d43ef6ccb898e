import { createHash } from 'node:crypto';
import { municipalities, municipalityBySlug } from '@vstopna-tocka/core/places';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { gzipped } from '../src/hosting/gzip.ts';
import { languages } from '../src/i18n/languages.ts';
import { bundleElement } from '../src/lib/embed/bundle.ts';
import { html, raw } from '../src/lib/embed/html.ts';
import { cautionOf, linesOf } from '../src/lib/embed/lines.ts';
import { embedPage, embedPaths } from '../src/lib/embed/page.ts';
import { cardTexts } from '../src/lib/embed/texts.ts';

const claim = (value: string, confidence: 'source' | 'old', asOf: string | null = '2018-09') => ({
  value,
  sources: ['x'],
  asOf,
  confidence,
});

const pages = embedPaths(municipalities).map(({ props }) => ({
  ...props,
  text: embedPage(props.lang, props.municipality),
}));

describe('the lines of a small card', () => {
  const texts = cardTexts('sl');

  it('name what is old, with its year, and what is disputed', () => {
    const [address, phone] = linesOf({
      address: [claim('Goliev trg 11', 'old', '2017~')],
      town: [claim('Trebnje', 'source')],
      phone: [claim('03 777 98 11', 'source'), claim('03 425 63 00', 'old')],
    });
    expect(address).toMatchObject({
      value: 'Goliev trg 11, Trebnje',
      old: { year: 2017 },
      isDisputed: false,
    });
    expect(address && cautionOf(address, texts)).toBe('podatek iz leta 2017, preverite');
    expect(phone).toMatchObject({
      value: '03\u00a0777\u00a098\u00a011',
      href: 'tel:+38637779811',
      isDisputed: true,
    });
    expect(phone && cautionOf(phone, texts)).toBe('viri se razlikujejo');
    const [undated] = linesOf({ email: [claim('a@b.si', 'old', null)] });
    expect(undated && cautionOf(undated, texts)).toBe('starejši podatek, preverite');
  });

  it('are none where only the town is known', () => {
    expect(linesOf({ town: [claim('Trebnje', 'source')] })).toEqual([]);
  });
});

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
      expect(text).toContain('<meta name="robots" content="noindex">');
      const links = [...text.matchAll(/<a [^>]*>/g)].map(([link]) => link);
      expect(links.filter((link) => !link.includes('target="_top"'))).toEqual([]);
      expect(links.join()).toContain(
        `href="/${lang}/${lang === 'sl' ? 'obcina' : 'opcina'}/${municipality.slug}/"`,
      );
    }
  });

  it('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
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
    const code = await bundleElement(new URL('..', import.meta.url).pathname);
    expect(gzipped(code).length).toBeLessThanOrEqual(5120);
    expect(code).toContain('vstopna-tocka');
    expect(code).not.toMatch(/\bimport\s*[({"'*]|https?:\/\/|innerHTML|eval\(/);
    expect(code.match(/import\.meta\.url/g)).toHaveLength(1);
  });
});
