import { whole } from '../../../shared/addresses.ts';
import { type Lang, translator } from '../../../shared/build/i18n.ts';
import { asset, href } from '../../../shared/routes.ts';
import { EMBED_HEIGHT } from '../height.ts';
import { embedHref } from './page.ts';

/** The ways in which a site can show the contacts of its municipality. */
export const snippetKinds = ['link', 'iframe', 'element'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/**
 * The lines of HTML for the site of a municipality.
 *
 * Also called with `{{slug}}` and `{{name}}`, for the script of the generator to fill in. Names of municipalities hold
 * no character that HTML would need escaped; a test sees to that.
 */
export function snippetsOf(lang: Lang, slug: string, name: string): Record<SnippetKind, string> {
  const title = translator(lang)('municipalities:snippet.title', { name });
  const link = `<a href="${whole(href('municipality', lang, slug))}">${title}</a>`;
  const frame = `style="border: 0; width: 100%; max-width: 32rem; height: ${EMBED_HEIGHT}px"`;
  return {
    link,
    iframe: `<iframe src="${whole(embedHref(lang, slug))}" title="${title}" loading="lazy" ${frame}></iframe>`,
    element: [
      `<script type="module" src="${whole(asset('embed/vstopna-tocka.js'))}"></script>`,
      `<vstopna-tocka municipality="${slug}" lang="${lang}">${link}</vstopna-tocka>`,
    ].join('\n'),
  };
}
