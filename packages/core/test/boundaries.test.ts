import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { neighbors } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { toTopology } from '../scripts/topology.ts';
import { boundaries } from '../src/boundaries.ts';
import { municipalities, municipalityById, regionalUnitOf, regionalUnits } from '../src/places.ts';

const read = (file: string) => readFileSync(new URL(`../data/boundaries/${file}`, import.meta.url), 'utf8');
const { geometries } = boundaries.objects.municipalities;

describe('boundaries', () => {
  it('hold each of the 212 municipalities once', () => {
    const ids = geometries.map((g) => Number(g.id)).sort((a, b) => a - b);
    expect(ids).toEqual(municipalities.map((m) => m.id).sort((a, b) => a - b));
  });

  it('are what the script makes of the outlines', () => {
    expect(`${JSON.stringify(toTopology(JSON.parse(read('municipalities.geojson'))))}\n`).toBe(
      read('municipalities.topo.json'),
    );
  });

  it('stay within 15 kB gzipped', () => {
    expect(gzipSync(read('municipalities.topo.json'), { level: 9 }).length).toBeLessThanOrEqual(15_000);
  });

  it('make every regional unit one connected area', () => {
    const unitAt = geometries.map((g) => {
      const place = municipalityById(Number(g.id));
      return place && regionalUnitOf(place).id;
    });
    const next = neighbors(geometries as never);
    for (const { id } of regionalUnits) {
      const members = unitAt.flatMap((unit, index) => (unit === id ? [index] : []));
      const reached = new Set<number>();
      const queue = members.slice(0, 1);
      for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
        if (reached.has(index)) continue;
        reached.add(index);
        queue.push(...(next[index] ?? []).filter((other) => unitAt[other] === id));
      }
      expect(reached.size, id).toBe(members.length);
    }
  });
});
