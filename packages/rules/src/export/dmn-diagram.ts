import { type Element, element } from './xml.ts';

/** Something that the diagram shows as a box, and what it needs. */
export interface DiagramNode {
  readonly id: string;
  readonly row: 'programme' | 'criterion' | 'input' | 'source';
  /** The boxes that it needs, and the id of the requirement that says so. */
  readonly needs: readonly { readonly id: string; readonly edge: string }[];
}

const rows = ['programme', 'criterion', 'input', 'source'] as const;
const box = { width: 160, height: 60, right: 200, down: 180 };

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The boxes of a model in four rows, programmes on top, with a line from each box to every one that needs it. */
export function diagram(nodes: readonly DiagramNode[]): Element {
  const places = new Map(
    rows.flatMap((row, y) =>
      rowPlaces(
        nodes.filter((n) => n.row === row),
        y,
      ),
    ),
  );
  const place = (id: string) => places.get(id) as Place;
  const shapes = nodes.map(({ id }) => {
    const { x, y } = place(id);
    const bounds = { x: `${x}`, y: `${y}`, width: `${box.width}`, height: `${box.height}` };
    return element('dmndi:DMNShape', { id: `shape_${id}`, dmnElementRef: id }, [
      element('dc:Bounds', bounds),
    ]);
  });
  const edges = nodes.flatMap(({ id, needs }) =>
    needs.map((need) => edge(need.edge, place(need.id), place(id))),
  );
  const attributes = {
    'xmlns:dmndi': 'https://www.omg.org/spec/DMN/20191111/DMNDI/',
    'xmlns:dc': 'http://www.omg.org/spec/DMN/20180521/DC/',
    'xmlns:di': 'http://www.omg.org/spec/DMN/20180521/DI/',
  };
  return element('dmndi:DMNDI', attributes, [
    element('dmndi:DMNDiagram', { id: 'diagram' }, [...shapes, ...edges]),
  ]);
}

const rowPlaces = (nodes: readonly DiagramNode[], row: number): [string, Place][] =>
  nodes.map(({ id }, i) => [id, { x: 40 + i * box.right, y: 40 + row * box.down }]);

/** From the top of what is needed to the bottom of what needs it; along the row, from side to side. */
function edge(id: string, from: Place, to: Place): Element {
  const beside = from.y === to.y;
  const point = ({ x, y }: Place) => element('di:waypoint', { x: `${x}`, y: `${y}` });
  const start = beside
    ? { x: from.x + box.width, y: from.y + box.height / 2 }
    : { x: from.x + box.width / 2, y: from.y };
  const end = beside
    ? { x: to.x, y: to.y + box.height / 2 }
    : { x: to.x + box.width / 2, y: to.y + box.height };
  return element('dmndi:DMNEdge', { id: `edge_${id}`, dmnElementRef: id }, [point(start), point(end)]);
}
