import { createHash } from 'node:crypto';
import type { Municipality } from '@vstopna-tocka/core';
import { type Lang, languages } from '../../i18n/languages.ts';
import { placeOf } from '../open-data/place.ts';
import { asset, href } from '../routes.ts';
import style from './card.css?raw';
import { type Html, html, raw } from './html.ts';
import { type CardTexts, cautionOf, isShown, linesOf } from './lines.ts';
import { cardTexts } from './texts.ts';

/** The height in pixels that an iframe for the card is to have; what is more is scrolled. */
export const EMBED_HEIGHT = 440;

const css = `:root{color-scheme:light dark}@media print{:root{color-scheme:light}}body{margin:0}${style.replace(/\s+/g, ' ')}`;
const styleHash = createHash('sha256').update(css).digest('base64');

/** Nothing may be loaded or run; only this one style sheet. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** The address of the page for an iframe. */
export const embedHref = (lang: Lang, slug: string): string => asset(`embed/${lang}/${slug}/`);

/** For `getStaticPaths`: a page for each municipality in every language. */
export const embedPaths = (municipalities: readonly Municipality[]) =>
  languages.flatMap((lang) =>
    municipalities.map((municipality) => ({
      params: { lang, slug: municipality.slug },
      props: { lang, municipality },
    })),
  );

type Office = ReturnType<typeof placeOf>['entryPoints'][number];

function officeOf({ kind, name, contact, directory }: Office, texts: CardTexts, nameLang: Html): Html {
  const lines = linesOf(contact).map((line) => {
    const caution = cautionOf(line, texts);
    const value = line.href ? html`<a href="${line.href}" target="_top">${line.value}</a>` : line.value;
    return html`<p class="line">${value}${caution && html` <span class="caution">(${caution})</span>`}</p>`;
  });
  const missing = html`<p class="line">${texts.notFound} <a href="${directory}" target="_top">${texts.directory}</a></p>`;
  return html`<li class="office">
    <p class="kind">${texts.kinds[kind]}</p>
    <p class="line name"${nameLang}>${name}</p>
    ${lines.length > 0 ? lines : missing}
  </li>`;
}

/** The card of a municipality as a whole small page, for an iframe on another site: no script, no other file. */
export function embedPage(lang: Lang, municipality: Municipality): string {
  const texts = cardTexts(lang);
  const place = placeOf(municipality);
  const title = texts.title.replace('{{name}}', place.name);
  const nameLang = raw(lang === 'sl' ? '' : ' lang="sl"');
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="referrer" content="no-referrer">
        <meta name="format-detection" content="telephone=no">
        <title>${title}</title>
        <link rel="icon" href="data:,">
        <style>${raw(css)}</style>
      </head>
      <body>
        <main class="card" aria-labelledby="title">
          <h1 class="title" id="title">${title}</h1>
          <p class="lead">${texts.lead}</p>
          <ul class="offices">${place.entryPoints.filter(isShown).map((office) => officeOf(office, texts, nameLang))}</ul>
          ${place.settlementsElsewhere.length > 0 && html`<p class="note">${texts.elsewhere}</p>`}
          <a class="more" href="${href('municipality', lang, place.slug)}" target="_top">${texts.more}</a>
          <p class="note">${texts.asOf}</p>
        </main>
      </body>
    </html>`.html;
}
