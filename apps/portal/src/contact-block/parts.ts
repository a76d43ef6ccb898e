import { telHref } from '../lib/format.ts';
import type { Dated } from './record.ts';
import { escapeHtml } from './text.ts';
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
  /** `false` where the page leads to the list of all centres elsewhere. */
  directory?: boolean;
}

/** A text in Slovenian, whatever the language of the page. */
export const slovenian = (text: string, { lang }: BlockWords): string =>
  lang === 'sl' ? escapeHtml(text) : `<span lang="sl">${escapeHtml(text)}</span>`;

/** A link around HTML; on paper the HTML alone. */
export const linkHtml = (href: string, html: string, { links = true }: BlockOptions): string =>
  links ? `<a href="${escapeHtml(href)}">${html}</a>` : html;

/** A number that calls. */
export const telLink = ({ value }: Dated, options: BlockOptions): string =>
  linkHtml(telHref(value), `<span class="tel">${escapeHtml(value)}</span>`, options);
