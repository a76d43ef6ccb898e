import { readFileSync } from 'node:fs';
import { pngOf } from '../shared/build/pictures/png.ts';

const mark = readFileSync('public/favicon.svg', 'utf8').replace(/<style>.*?<\/style>/, '');

/** The mark on white, small enough that a round or square cut leaves it whole. */
const icon = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="-18 -16 64 64"><path fill="#fff" d="M-18-16h64v64h-64z"/><g fill="#0b5a4f">${mark.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')}</g></svg>`;

export const getStaticPaths = () => ['192', '512'].map((size) => ({ params: { size } }));

/** The icon of the portal among the apps of a device. Astro runs in the folder of the portal. */
export const GET = ({ params }: { params: { size: string } }) =>
  new Response(pngOf(icon(Number(params.size))), { headers: { 'content-type': 'image/png' } });
