import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadData } from '../scripts/load.ts';
import { loadOutlines, loadReference } from '../scripts/outlines/load.ts';
import { type Measured, measure } from '../scripts/outlines/measure.ts';
import { planarFaults } from '../scripts/outlines/planar.ts';
import { boundaries, deviation } from '../src/boundaries.ts';
import { boundaries as fineBoundaries, deviation as fineDeviation } from '../src/boundaries-fine.ts';

const { drawing, fine } = loadOutlines();
const reference = loadReference(loadData());
const copy = <T>(value: T): T => structuredClone(value);
const weight = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length;

describe('both sets of outlines', () => {
  let measured: Measured | undefined;
  const measuredOnce = () => (measured ??= measure(drawing, fine, reference));

  it('are what is exported', () => {
    expect(boundaries).toEqual(drawing);
    expect(fineBoundaries).toEqual(fine);
  });

  it('are near the register: areas within 3 % and 1 %', () => {
    const { area } = measuredOnce();
    expect(reference.areas).toHaveLength(212);
    expect(area.drawing).toBeLessThanOrEqual(0.03);
    expect(area.fine).toBeLessThanOrEqual(0.01);
  });

  it('tell how far they may run from it, as far as can be measured here', () => {
    expect(measuredOnce().deviation).toEqual({ drawing: deviation, fine: fineDeviation });
    expect(measuredOnce().between).toBeLessThanOrEqual(deviation + fineDeviation);
  });

  it('stay small: 15 kB to draw and 39 kB to decide', () => {
    expect(weight(boundaries)).toBeLessThanOrEqual(15_000);
    expect(weight(fineBoundaries)).toBeLessThanOrEqual(39_000);
  });
});

describe('the measure fails', () => {
  const arcsOf = (outlines: typeof drawing) => outlines.arcs as unknown as number[][][];

  it('where an area is off', () => {
    const areas = reference.areas.map((area) => (area.id === 154 ? { ...area, km2: area.km2 * 1.2 } : area));
    expect(() => measure(drawing, fine, { ...reference, areas })).toThrow('municipality 154: expected 20.95');
  });

  it('where a settlement is on the wrong side', () => {
    const [first, ...others] = reference.centres;
    const centres = [{ ...first, municipality: 61 } as (typeof reference.centres)[number], ...others];
    expect(() => measure(drawing, fine, { ...reference, centres })).toThrow('wrong side');
  });

  it('where the stated deviations do not agree with the lines', () => {
    const deviations = { drawing: 100, fine: 50 };
    expect(() => measure(drawing, fine, { ...reference, deviations })).toThrow('do not agree with the 4');
  });

  it('where a municipality is missing or a unit is torn', () => {
    const without = copy(drawing);
    without.objects.municipalities.geometries.pop();
    expect(() => measure(without, fine, reference)).toThrow('each of the 212');
    const torn = reference.municipalities.map((place) =>
      place.id === 90 ? { ...place, unit: 'pomurje' } : place,
    );
    expect(() => measure(drawing, fine, { ...reference, municipalities: torn })).toThrow('unit pomurje');
  });

  it('where both sets are made of other lines', () => {
    const other = copy(fine);
    const [arc, ...arcs] = arcsOf(other);
    Object.assign(other, { arcs: [...arcs, arc] });
    for (const geometry of other.objects.municipalities.geometries)
      if (geometry.type === 'Polygon')
        geometry.arcs = geometry.arcs.map((ring) => {
          const shift = (index: number) => (index === 0 ? arcs.length : index - 1);
          return ring.map((index) => (index < 0 ? ~shift(~index) : shift(index)));
        });
    expect(planarFaults(other)).toEqual([]);
    expect(() => measure(drawing, other, reference)).toThrow('the same lines');
  });

  it('where lines cross', () => {
    const crossed = copy(drawing);
    const arc = arcsOf(crossed).find(({ length }) => length > 6);
    const [, step] = arc ?? [];
    if (step) Object.assign(step, [(step[0] ?? 0) + 200, step[1]]);
    const [, , back] = arc ?? [];
    if (back) Object.assign(back, [(back[0] ?? 0) - 200, back[1]]);
    expect(planarFaults(crossed).join()).toContain('lines cross');
  });

  it('where a line has two municipalities on one side, or a municipality two parts', () => {
    const doubled = copy(drawing);
    const [first, second] = doubled.objects.municipalities.geometries;
    if (first?.type !== 'Polygon' || second?.type !== 'Polygon') throw new Error('expected two polygons');
    second.arcs = [...second.arcs, ...first.arcs];
    const faults = planarFaults(doubled).join();
    expect(faults).toContain('municipality 2: expected one part, found 2');
    expect(faults).toContain('expected one municipality on either side');
  });
});
