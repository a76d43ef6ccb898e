import { municipalities, municipalitiesOf, regionalUnits } from '@vstopna-tocka/core/places';
import { html } from '../../html.ts';
import tokens from '../../styles/tokens.css?raw';
import { bordersPath, frameOf, outlinePath } from '../map.ts';
import type { PictureWords } from './list.ts';

/** The size that the sites which show such pictures ask for, in pixels. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** A colour of the light theme. */
function colour(name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
  if (!value) throw new Error(`colour "${name}" is not among the tokens`);
  return value;
}

const LEFT = 80;
/** Sizes of the title, the largest first, each with the most letters that fit in a line and the most lines. */
const titleSizes = [
  { size: 70, letters: 18, lines: 2 },
  { size: 62, letters: 21, lines: 4 },
] as const;
const TEXT = { size: 31, letters: 42 } as const;

/** Breaks a text into lines of at most so many letters, at spaces and after hyphens; a longer part has a line of its own. */
export function linesOf(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const part of text.split(/(?<=[ -])/)) {
    const longer = (lines.at(-1) ?? '') + part;
    if (lines.length > 0 && longer.trimEnd().length <= letters) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}

const allIds = municipalities.map(({ id }) => id);
const frame = frameOf(allIds, 440, 0);

/** The country with one unit filled in. */
function map(unit: string) {
  const members = municipalitiesOf(unit).map(({ id }) => id);
  const around = regionalUnits.map(({ id }) =>
    outlinePath(
      municipalitiesOf(id).map(({ id }) => id),
      frame,
    ),
  );
  return html`<g transform="translate(${1140 - frame.width} ${200})" stroke-linejoin="round">
    <path d="${around.join('')}" fill="${colour('tint')}" stroke="${colour('paper')}" stroke-width="2.5"/>
    <path d="${outlinePath(members, frame)}" fill="${colour('brand')}"/>
    <path d="${bordersPath(members, frame)}" fill="none" stroke="${colour('paper')}" stroke-width="1"/>
  </g>`;
}

/** The open doorway of the home page. */
const doorway = () => html`<g transform="translate(790 130) scale(1.9)">
  <path fill="${colour('brand')}" d="M16 200v-98a64 64 0 0 1 128 0v98z"/>
  <path fill="${colour('glow')}" d="M32 200v-98a48 48 0 0 1 96 0v98z"/>
  <path fill="${colour('glow')}" opacity=".6" d="M32 202h96l44 38H-12z"/>
  <path fill="${colour('brand-strong')}" d="M32 200v-98a48 48 0 0 1 42-47.62V218z"/>
  <circle fill="${colour('point')}" cx="104" cy="176" r="13"/>
</g>`;

/**
 * A picture for a link as SVG: the name of the portal, a title with a line of text, and a drawing beside them.
 *
 * @param unit the regional unit to show on a map, in place of the doorway
 */
export function drawPicture({ title, text }: PictureWords, siteName: string, unit?: string): string {
  const fits = ({ letters, lines }: (typeof titleSizes)[number]) => linesOf(title, letters).length <= lines;
  const { size, letters } = titleSizes.find(fits) ?? titleSizes[1];
  const titleLines = linesOf(title, letters);
  const textLines = linesOf(text, TEXT.letters);
  const step = size * 1.14;
  const textStep = TEXT.size * 1.36;
  const block = titleLines.length * step + textLines.length * textStep;
  const top = 150 + (410 - block) / 2 + size * 0.8;
  const textTop = top + titleLines.length * step - size * 0.8 + 44;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" font-family="Source Sans 3">
    <path fill="${colour('paper')}" d="M0 0h1200v630H0z"/>
    <path fill="${colour('brand')}" d="M0 614h1200v16H0z"/>
    <g transform="translate(${LEFT} 62) scale(1.75)">
      <path fill="${colour('brand')}" fill-rule="evenodd" d="M0 14a14 14 0 0 1 28 0v18h-8V14a6 6 0 0 0-12 0v18H0z"/>
      <circle cx="14" cy="25" r="4" fill="${colour('point')}"/>
    </g>
    <text x="${LEFT + 68}" y="104" font-size="38" font-weight="600" fill="${colour('brand')}">${siteName}</text>
    ${unit ? map(unit) : doorway()}
    <g font-size="${size}" font-weight="600" fill="${colour('ink')}">
      ${titleLines.map((line, index) => html`<text x="${LEFT}" y="${Math.round(top + index * step)}">${line}</text>`)}
    </g>
    <g font-size="${TEXT.size}" font-weight="400" fill="${colour('muted')}">
      ${textLines.map((line, index) => html`<text x="${LEFT}" y="${Math.round(textTop + index * textStep)}">${line}</text>`)}
    </g>
  </svg>`.html;
}
