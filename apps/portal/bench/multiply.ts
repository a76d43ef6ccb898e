// Multiplies the municipalities of a copy of the data: for measurements only, never for the portal itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The register numbers go up to 213; every copy of the country gets the next 213. */
const STEP = 213;

/** Numbers of arcs, nested as the rings of an outline are; a negative one is an arc read backwards. */
type Arcs = (number | Arcs)[];

const edit = (file: string, change: (text: string) => string) => {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before)
    throw new Error(`${file}: nothing to change; the data or the model looks otherwise now.`);
  writeFileSync(file, after);
};

/** Adds copies of every row of a table without quoted cells. */
const moreRows = (csv: string, times: number, copy: (cells: string[], i: number) => string[]) => {
  if (csv.includes('"')) throw new Error('a cell is quoted: this simple reader cannot split the rows.');
  const rows = csv.trimEnd().split('\n');
  const copies = Array.from({ length: times - 1 }, (_, i) =>
    rows.slice(1).map((row) => copy(row.split(','), i + 1).join(',')),
  );
  return `${[...rows, ...copies.flat()].join('\n')}\n`;
};

/**
 * Makes `times` countries out of one: municipalities with numbers and names of their own, their settlements and outlines.
 *
 * @param core the folder of a copy of `packages/core`; its files are changed
 * @param times 2 or more
 */
export function multiplyMunicipalities(core: string, times: number): void {
  edit(join(core, 'src/model/place.ts'), (model) =>
    model.replace('.max(213)', `.max(${STEP * times})`).replace('SI-\\d{3}$', 'SI-\\d{3,4}$'),
  );
  edit(join(core, 'data/municipalities.csv'), (csv) =>
    moreRows(csv, times, ([id, , name, , ...rest], i) => {
      const number = String(Number(id) + STEP * i);
      return [number, `SI-${number.padStart(3, '0')}`, `${name} ${i + 1}`, '', ...rest];
    }),
  );
  edit(join(core, 'data/settlements.csv'), (csv) =>
    moreRows(csv, times, ([id, ...rest], i) => [String(Number(id) + STEP * i), ...rest]),
  );
  // Copies lie one over the other, which no measure of outlines would let pass.
  edit(join(core, 'scripts/outlines/load.ts'), (script) =>
    script.replace(
      'measure(drawing, fine, loadReference(known))',
      '{ deviation: { drawing: 0, fine: 0 }, between: 0, area: { drawing: 0, fine: 0 } }',
    ),
  );
  for (const name of ['municipalities', 'municipalities-fine'])
    edit(join(core, `data/boundaries/${name}.topojson`), (json) => copiesOf(json, times));
}

/** Outlines with as many copies of each municipality, one over the other. */
function copiesOf(json: string, times: number): string {
  const topology = JSON.parse(json);
  const { municipalities } = topology.objects;
  const { length } = topology.arcs;
  // Every copy has arcs of its own: where two areas share an arc, it is taken for a border inside the unit of both.
  const shifted = (arcs: Arcs, by: number): Arcs =>
    arcs.map((arc) => (Array.isArray(arc) ? shifted(arc, by) : arc < 0 ? arc - by : arc + by));
  municipalities.geometries = Array.from({ length: times }, (_, i) =>
    municipalities.geometries.map((outline: { id: number; arcs: Arcs }) => ({
      ...outline,
      id: outline.id + STEP * i,
      arcs: shifted(outline.arcs, length * i),
    })),
  ).flat();
  topology.arcs = Array.from({ length: times }, () => topology.arcs).flat();
  return JSON.stringify(topology);
}
