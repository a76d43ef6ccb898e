import { whole } from '../addresses.ts';
import { alternatesOf } from '../alternates.ts';
import { type Html, html } from '../html.ts';
import { asset, href, isParamPage, languagesOf, type Page, pageNames, unlistedPages } from '../routes.ts';
import { params } from './params.ts';

const entry = (path: string, page: Page, param?: string): Html => html`<url>
    <loc>${whole(path)}</loc>
    ${alternatesOf(page, param).map(
      (other) => html`<xhtml:link rel="alternate" hreflang="${other.lang}" href="${whole(other.path)}"/>`,
    )}
  </url>`;

/**
 * Every page for search engines with its other languages, in the notation of sitemaps.org. Without dates: the day of a
 * build is not the day of a change.
 */
export function sitemap(): string {
  const listed = pageNames.filter((page) => !unlistedPages.includes(page));
  const pages = listed.flatMap((page) =>
    (isParamPage(page) ? params[page] : [undefined]).flatMap((param) =>
      languagesOf(page).map((lang) => entry(href(page, lang, param), page, param)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  ${entry(asset(''), 'home')}${pages}
</urlset>`.html
  }\n`;
}
