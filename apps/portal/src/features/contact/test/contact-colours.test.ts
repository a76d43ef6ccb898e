import { readFileSync } from 'node:fs';
import { municipalities, regionalUnitOf, regionalUnits } from '@vstopna-tocka/core/places';
import { describe, expect, it } from 'vitest';
import { neighboursOf } from '../../../shared/build/map.ts';
import { tintOf } from '../build/tints.ts';

// The colours of the map as the sheets have them: axe does not look into drawings.

type Colour = [number, number, number];

const sheet = (name: string) => readFileSync(new URL(`../../../${name}.css`, import.meta.url), 'utf8');
const sheets = `${sheet('shared/styles/tokens')}${sheet('features/contact/styles/areas')}`;

/** A colour in the light and in the dark theme: channels of sRGB without its curve, 0 to 1. */
const coloursOf = (name: string): Colour[] =>
  [...sheets.matchAll(new RegExp(`--${name}: #(..)(..)(..);`, 'g'))].map(
    (found) =>
      found.slice(1).map((part) => {
        const value = Number.parseInt(part, 16) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      }) as Colour,
  );

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

const lightness = (colour: Colour) => toOklab(colour)[0];
const luminance = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (one: Colour, other: Colour) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const black: Colour = [0, 0, 0];
const tints = [1, 2, 3, 4] as const;

describe('the tints of the regional units', () => {
  it('are four, each in use, and differ wherever two units meet', () => {
    expect(new Set(regionalUnits.map(({ id }) => tintOf(id)))).toEqual(new Set(tints));
    let borders = 0;
    for (const municipality of municipalities)
      for (const neighbour of neighboursOf(municipality.id)) {
        const [one, other] = [regionalUnitOf(municipality).id, regionalUnitOf(neighbour).id];
        if (one === other) continue;
        borders += 1;
        expect(tintOf(one), `${one} beside ${other}`).not.toBe(tintOf(other));
      }
    expect(borders).toBeGreaterThan(100);
  });

  it('are refused for what is no unit', () => {
    expect(() => tintOf('nowhere')).toThrow(RangeError);
  });
});

describe.each([
  ['light', 0],
  ['dark', 1],
])('the colours of the map, %s', (_theme, at) => {
  const colour = (name: string) => coloursOf(name)[at] ?? black;

  it('carry the names legibly, also where the pointer is and on what is chosen', () => {
    for (const ground of [...tints.map((tint) => `map-${tint}`), 'sunken'])
      expect(contrast(colour(ground), colour('ink')), ground).toBeGreaterThan(7);
    expect(contrast(colour('glow'), colour('ink'))).toBeGreaterThan(4.5);
    expect(contrast(colour('brand'), colour('on-brand'))).toBeGreaterThan(7);
  });

  it('tell the tints apart by their lightness alone, so that it needs no eye for colours', () => {
    const steps = tints.map((tint) => lightness(colour(`map-${tint}`))).sort((a, b) => a - b);
    for (const [index, step] of steps.entries())
      if (index > 0) expect(step - (steps[index - 1] ?? 0)).toBeGreaterThan(0.02);
  });

  it('show clearly what is chosen', () => {
    for (const tint of tints) expect(contrast(colour(`map-${tint}`), colour('brand'))).toBeGreaterThan(3);
  });

  it('part the country from what is around it', () => {
    expect(contrast(colour('map-line'), colour('paper'))).toBeGreaterThan(3);
  });
});
