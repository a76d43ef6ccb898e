import { readFileSync } from 'node:fs';
import { municipalities, regionalUnitOf, regionalUnits } from '@vstopna-tocka/core/places';
import { describe, expect, it } from 'vitest';
import { neighboursOf, unitNumber } from '../src/lib/map.ts';

// The colours of the map as the sheets have them: axe does not look into drawings.

type Colour = [number, number, number];

const sheet = (name: string) => readFileSync(new URL(`../src/styles/${name}.css`, import.meta.url), 'utf8');
const contact = sheet('areas');
const all = (css: string, pattern: RegExp) => [...css.matchAll(pattern)].map((match) => match.slice(1));
const tones = (name: string) => all(contact, new RegExp(`--tone-${name}: ([\\d.]+) ([\\d.]+);`, 'g'));
const areas = all(contact, /\.unit-(\d+) \{\s*--area: oklch\(var\(--tone-(a|b)\) (\d+)\)/g);
const inks = all(sheet('tokens'), /--ink: #(..)(..)(..);/g);
const marks = all(contact, /--map-mark: #(..)(..)(..);/g);

const clamp = (colour: Colour) => colour.map((part) => Math.min(1, Math.max(0, part))) as Colour;

/** OKLCh to linear sRGB. */
function fromOklch(lightness: number, chroma: number, hue: number): Colour {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return clamp([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}

const fromHex = (parts: readonly string[]) =>
  parts.map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Colour;

/** How a person without green cones sees a colour (Machado and others, 2009). */
const withoutGreen = ([r, g, b]: Colour) =>
  clamp([
    0.367322 * r + 0.860646 * g - 0.227968 * b,
    0.280085 * r + 0.672501 * g + 0.047413 * b,
    -0.01182 * r + 0.04294 * g + 0.968881 * b,
  ]);

function toOklab([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const difference = (one: Colour, other: Colour) => {
  const [a, b] = [toOklab(one), toOklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};

const luminance = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (one: Colour, other: Colour) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The units that share a border, each pair once, by their numbers. */
const borders = new Map(
  municipalities.flatMap((municipality) =>
    neighboursOf(municipality.id).flatMap((neighbour): [string, [number, number]][] => {
      const [one, other] = [municipality, neighbour].map((place) => unitNumber(regionalUnitOf(place).id));
      return one && other && one < other ? [[`${one} ${other}`, [one, other]]] : [];
    }),
  ),
);

describe.each([
  ['light', 0],
  ['dark', 1],
])('the colours of the map, %s', (_theme, at) => {
  const colours = new Map(
    areas.map(([unit, tone, hue]) => {
      const [lightness, chroma] = tones(tone ?? '')[at] ?? [];
      return [Number(unit), fromOklch(Number(lightness), Number(chroma), Number(hue))];
    }),
  );
  const ink = fromHex(inks[at] ?? []);
  const colourOf = (unit: number) => colours.get(unit) ?? [Number.NaN, Number.NaN, Number.NaN];

  it('are one for each unit', () => {
    expect([...colours.keys()]).toEqual(regionalUnits.map((_, index) => index + 1));
    expect(new Set([...colours.values()].map(String)).size).toBe(16);
  });

  it('carry the numbers legibly, also where the pointer is', () => {
    for (const [unit, colour] of colours) expect(contrast(colour, ink), String(unit)).toBeGreaterThan(4.5);
    expect(contrast(fromHex(marks[at] ?? []), ink)).toBeGreaterThan(4.5);
  });

  it('tell neighbours apart, also for people who see red and green alike', () => {
    expect(borders.size).toBeGreaterThan(25);
    for (const [pair, [one, other]] of borders) {
      const [a, b] = [colourOf(one), colourOf(other)];
      expect(difference(a, b), pair).toBeGreaterThan(0.08);
      expect(difference(withoutGreen(a), withoutGreen(b)), pair).toBeGreaterThan(0.08);
    }
  });
});
