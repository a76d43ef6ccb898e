import { escapeHtml } from '@vstopna-tocka/core/html';
import { telHref } from '../format.ts';
import { langOf } from '../i18n/languages.ts';
import type { Dated } from './record.ts';
import { dateText, fill } from './text.ts';
import type { BlockWords } from './words.ts';

/** How a block is shown; by default whole, with links, for a page. */
export interface BlockOptions {
  /** The level of its heading; 2 by default. */
  level?: 2 | 3 | 4;
  /** Only name, number and whose it is: for a result, the panel of a map, a card on another site. */
  compact?: boolean;
  /** `false` for paper: numbers and mailboxes as text, no pages, no sources. */
  links?: boolean;
  /** The address of the page with everything, linked to at the end. */
  more?: string;
  /** The page that a block above leads to, so that no page is linked to twice. */
  above?: string;
}

/** A text in Slovenian, whatever the language of the page. */
export const slovenian = (text: string, { lang }: BlockWords): string =>
  langOf('sl', lang) ? `<span lang="sl">${escapeHtml(text)}</span>` : escapeHtml(text);

/** A link around HTML; on paper the HTML alone. */
export const linkHtml = (href: string, html: string, { links = true }: BlockOptions): string =>
  links ? `<a href="${escapeHtml(href)}">${html}</a>` : html;

/** A value within a line, with its warning where it is from before October 2018. */
export const marked = ({ old, asOf }: Dated, html: string, words: BlockWords): string =>
  old
    ? `<span class="old">${html} (${escapeHtml(fill(words.date.old, { date: dateText(asOf, words) }))})</span>`
    : html;

/** A number that calls. */
export const telLink = ({ value }: Dated, options: BlockOptions): string =>
  linkHtml(telHref(value), `<span class="tel">${escapeHtml(value)}</span>`, options);
