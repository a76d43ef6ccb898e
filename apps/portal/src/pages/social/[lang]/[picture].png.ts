import { site } from '../../../shared/addresses.ts';
import { type Lang, translator } from '../../../shared/build/i18n.ts';
import { drawPicture } from '../../../shared/build/pictures/draw.ts';
import { picturePaths, unitOn, wordsOn } from '../../../shared/build/pictures/list.ts';
import { pngOf } from '../../../shared/build/pictures/png.ts';

/** None where the public address is not known: other sites find pictures by whole addresses only. */
export const getStaticPaths = () => (site ? picturePaths() : []);

/** The picture beside a link to the portal. */
export const GET = ({ params }: { params: { lang: Lang; picture: string } }) => {
  const { lang, picture } = params;
  const svg = drawPicture(wordsOn(picture, lang), translator(lang)('site.name'), unitOn(picture));
  return new Response(pngOf(svg), { headers: { 'content-type': 'image/png' } });
};
