import { createHash } from 'node:crypto';
import { changes } from '@vstopna-tocka/core/changes';
import { whole } from '../addresses.ts';
import { html } from '../html.ts';
import { asset, href } from '../routes.ts';
import { compiledOn } from './compiled.ts';
import { type Lang, translator } from './i18n.ts';
import { citedSources } from './sources.ts';

/** The address of the feed of one language, beside the page of the same content. */
export const feedHref = (lang: Lang): string => `${href('changes', lang).slice(0, -1)}.xml`;

/** The name of a thing in a feed, the same for ever and wherever it is published: a UUID of its name (RFC 9562, version 5). */
function urn(name: string): string {
  const hash = createHash('sha1').update(`vstopna-tocka ${name}`).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    variant + hash.slice(18, 20),
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

const instant = (date: string): string => `${date}T00:00:00Z`;

/** The changes of the facts as a feed (Atom, RFC 4287), the newest first. */
export function feed(lang: Lang): string {
  const t = translator(lang);
  const entries = changes.map(({ id, date, kind, title, text, sources }) => {
    const names = citedSources(sources).map((source) => `${source.title} (${source.publisher})`);
    return html`<entry>
      <id>${urn(`${lang} ${id}`)}</id>
      <title>${t(`sources:changes.kind.${kind}`)}: ${title[lang]}</title>
      <updated>${instant(date)}</updated>
      <link rel="alternate" type="text/html" href="${whole(href('changes', lang))}#${id}"/>
      <content type="text">${text[lang]} ${t('evidence.source', { count: names.length })} ${names.join('; ')}.</content>
    </entry>`;
  });
  const { html: xml } = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
    <id>${urn(lang)}</id>
    <title>${t('site.name')}: ${t('sources:changes.title')}</title>
    <subtitle>${t('sources:changes.description')}</subtitle>
    <updated>${instant(compiledOn)}</updated>
    <author><name>${t('site.name')}</name></author>
    <icon>${whole(asset('favicon.svg'))}</icon>
    <rights>CC BY 4.0</rights>
    <link rel="self" type="application/atom+xml" href="${whole(feedHref(lang))}"/>
    <link rel="alternate" type="text/html" hreflang="${lang}" href="${whole(href('changes', lang))}"/>
    ${entries}
  </feed>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
