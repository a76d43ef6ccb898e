import { type Compiled, withoutOpen } from '../engine/compile.ts';
import type { Node } from '../engine/diagram.ts';
import type { Band, Question, Questions } from '../engine/index.ts';
import { type Field, fieldOf, meaningOf, NO_ANSWER, OPEN } from './fields.ts';
import { layersOf } from './layers.ts';

/** Programmes whose verdicts have room in one byte, two bits each, and the automaton that finds them. */
export interface Part {
  readonly programmes: readonly string[];
  readonly layers: readonly Layer[];
}

/** Fields that share one byte, the code. */
export interface Layer {
  readonly fields: readonly PlacedField[];
  /** `next[state * 256 + code]`; after the last layer the verdicts, {@link WRONG} if some value was no answer. */
  readonly next: Uint8Array;
}

export interface PlacedField extends Field {
  /** First bit of its symbols in the code. */
  readonly shift: number;
}

/** Where the verdict of the first programme stands. */
export const WRONG = 3;

type State = readonly Node[] | undefined;
type Item = readonly [programme: string, root: Node];

/**
 * Splits programmes into parts.
 *
 * @throws RangeError if a column cannot hold the answers to a question, or a programme has too many states
 */
export function partsOf(
  questions: Questions,
  programmes: readonly string[],
  compiled: Compiled,
): readonly Part[] {
  const roots = withoutOpen(compiled);
  const items = programmes.map((id, i): Item => [id, roots[i] as Node]);
  const parts: Part[] = [];
  for (let i = 0; i < items.length; i += 4) parts.push(...split(questions, items.slice(i, i + 4), compiled));
  return parts;
}

function split(questions: Questions, items: readonly Item[], compiled: Compiled): readonly Part[] {
  const part = partOf(questions, items, compiled);
  if (part) return [part];
  const [first] = items[0] as Item;
  if (items.length === 1) throw new RangeError(`programme "${first}": too many states for columns`);
  const half = Math.ceil(items.length / 2);
  return [items.slice(0, half), items.slice(half)].flatMap((some) => split(questions, some, compiled));
}

/** The automaton of some programmes, unless a layer has more than 256 states. */
function partOf(
  questions: Questions,
  items: readonly Item[],
  { ids, bands, store }: Compiled,
): Part | undefined {
  const used = new Set(items.flatMap(([, root]) => store.support(root)));
  const fields = ids.flatMap((id, i) =>
    used.has(i) ? [fieldOf(i, id, questions[id] as Question, bands[i] as readonly Band[])] : [],
  );

  const step = (state: State, field: number, symbol: number): State => {
    const { question } = fields[field] as Field;
    const meaning = meaningOf(fields[field] as Field, symbol);
    if (meaning === NO_ANSWER) return undefined;
    return state?.map((root) =>
      meaning === OPEN ? store.forget(root, question) : store.restrict(root, question, meaning),
    );
  };
  const start: State = items.map(([, root]) => root);
  const sizes = fields.map((f) => 2 ** f.bits);
  const { tables, states } = layersOf(start, sizes, step, String);

  const verdicts = (states.at(-1) as readonly State[]).map((state) =>
    state === undefined ? WRONG : state.reduce((byte, root, i) => byte | (root << (2 * i)), 0),
  );
  const groups = groupsOf(fields);
  const layers = groups.map((group, g): Layer => {
    const first = groups.slice(0, g).reduce((sum, others) => sum + others.length, 0);
    const before = (states[first] as readonly State[]).length;
    const next = Uint8Array.from({ length: before * 256 }, (_, i) => {
      let state = i >> 8;
      group.forEach(({ shift, bits }, f) => {
        const symbol = (i >> shift) & (2 ** bits - 1);
        state = tables[first + f]?.[state * 2 ** bits + symbol] as number;
      });
      return g === groups.length - 1 ? (verdicts[state] as number) : state;
    });
    return { fields: group, next };
  });
  const isSmall = layers.every(({ next }) => next.length <= 256 * 256);
  return isSmall ? { programmes: items.map(([id]) => id), layers } : undefined;
}

/** Puts fields into as few bytes as their order allows; at least one. */
function groupsOf(fields: readonly Field[]): readonly (readonly PlacedField[])[] {
  const groups: PlacedField[][] = [[]];
  let shift = 0;
  for (const field of fields) {
    if (shift + field.bits > 8) {
      groups.push([]);
      shift = 0;
    }
    (groups.at(-1) as PlacedField[]).push({ ...field, shift });
    shift += field.bits;
  }
  return groups;
}
