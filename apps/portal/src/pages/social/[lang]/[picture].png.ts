import { type Lang, translator } from '../../../i18n/index.ts';
import { site } from '../../../lib/embed/addresses.ts';
import { drawPicture } from '../../../lib/pictures/draw.ts';
import { picturePaths, unitOn, wordsOn } from '../../../lib/pictures/list.ts';
import { pngOf } from '../../../lib/pictures/png.ts';

/** None where the public address is not known: other sites find pictures by whole addresses only. */
export const getStaticPaths = () => (site ? picturePaths() : []);

/** The picture beside a link to the portal. */
export const GET = ({ params }: { params: { lang: Lang; picture: string } }) => {
  const { lang, picture } = params;
  const svg = drawPicture(wordsOn(picture, lang), translator(lang)('site.name'), unitOn(picture));
  return new Response(pngOf(svg), { headers: { 'content-type': 'image/png' } });
};
