import { createHash } from 'node:crypto';
import type { Municipality } from '@vstopna-tocka/core';
import { servedBy } from '@vstopna-tocka/core/served';
import { transformSync } from 'esbuild';
import { whole } from '../../../shared/addresses.ts';
import { type Lang, translator } from '../../../shared/build/i18n.ts';
import { elsewhereText } from '../../../shared/build/served.ts';
import blockStyle from '../../../shared/contact-block/block.css?raw';
import { plainRecord } from '../../../shared/contact-block/build/records.ts';
import { blockWords } from '../../../shared/contact-block/build/words.ts';
import { blockHtml } from '../../../shared/contact-block/html.ts';
import { html, raw } from '../../../shared/html.ts';
import { asset, href, languagesOf } from '../../../shared/routes.ts';
import cardStyle from '../styles/card.css?raw';

/**
 * A frame is light, as most sites of municipalities are, whatever the device wants; with `#dark` behind its address it
 * is dark.
 */
const theme = ':root{color-scheme:light}:root:target{color-scheme:dark}';
const css = transformSync(`${theme}body{margin:0}${cardStyle}${blockStyle}`, {
  loader: 'css',
  minify: true,
}).code.trim();
const styleHash = createHash('sha256').update(css).digest('base64');

/** Nothing may be loaded or run; only this one style sheet. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

const mark = raw(
  '<svg class="mark" viewBox="0 0 28 32" aria-hidden="true"><path fill-rule="evenodd" d="M0 14a14 14 0 0 1 28 0v18h-8V14a6 6 0 0 0-12 0v18H0z"/><circle cx="14" cy="25" r="4"/></svg>',
);

/** The address of the page for an iframe. */
export const embedHref = (lang: Lang, slug: string): string => asset(`embed/${lang}/${slug}/`);

/** For `getStaticPaths`: a page for each municipality in every language that has its page. */
export const embedPaths = (municipalities: readonly Municipality[]) =>
  languagesOf('municipality').flatMap((lang) =>
    municipalities.map((municipality) => ({
      params: { lang, slug: municipality.slug },
      props: { lang, municipality },
    })),
  );

/**
 * The card of a municipality as a whole small page, for an iframe on another site: no script, no other file. Where the
 * site does not let the frame open links, the address of the page with everything can still be read.
 */
export function embedPage(lang: Lang, municipality: Municipality): string {
  const t = translator(lang);
  const { name, slug } = municipality;
  const title = t('municipalities:card.title', { name });
  const page = href('municipality', lang, slug);
  const block = blockHtml(plainRecord(servedBy(municipality)), blockWords(lang), { compact: true });
  const elsewhere = elsewhereText(municipality, lang);
  return html`<!doctype html>
    <html lang="${lang}" id="dark">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="referrer" content="no-referrer">
        <meta name="format-detection" content="telephone=no">
        <base target="_top">
        <title>${title}</title>
        <link rel="icon" href="data:,">
        <style>${raw(css)}</style>
      </head>
      <body>
        <main class="card" aria-labelledby="title">
          <h1 class="title" id="title">${mark}<span>${title}</span></h1>
          ${raw(block)}
          ${elsewhere && html`<p class="elsewhere">${elsewhere}</p>`}
          <p class="way">
            <a class="more" href="${page}">${t('municipalities:card.more')}</a>
            <span class="address">${whole(page).replace(/^https?:\/\//, '')}</span>
          </p>
        </main>
      </body>
    </html>`.html;
}
