import type { Compiled } from '../engine/compile.ts';
import { AnswerError, expectedValues, type Question, type Questions } from '../engine/index.ts';
import { meaningOf, NO_ANSWER, symbolOfValue } from './fields.ts';
import { addKnown, addReached, addValues, hasThree, readCodes, takeVerdicts } from './lanes.ts';
import { type Part, type PlacedField, partsOf } from './parts.ts';

/**
 * The answers of many persons to one question, one in each row: a number as it is, yes as 1 and no as 0, a choice as
 * its index in the question's values. -1 where the answer is open.
 */
export type Column = Int8Array | Int16Array | Int32Array;

/** Columns by question id, all of one length. */
export type Columns<Id extends string> = { readonly [K in Id]?: Column };

/** For each programme the verdict of every row: 0 not met, 1 met, 2 unknown. */
export type VerdictColumns = Readonly<Record<string, Uint8Array>>;

/** Words of four rows that are worked on at a time: few enough to stay in the processor's cache. */
const WORDS = 4096;
const BLOCK = 4 * WORDS;

/** Makes the function that finds the verdicts of all rows of some columns. */
export function columnFinder(questions: Questions, programmes: readonly string[], compiled: Compiled) {
  const parts = partsOf(questions, programmes, compiled);
  const scratch = scratchOf(new Int32Array(WORDS), new Int32Array(WORDS), new Int32Array(WORDS));

  return function find(columns: Columns<string>): VerdictColumns {
    const rows = rowsOf(questions, columns);
    const words = (rows + 3) >> 2;
    const verdicts = new Int32Array(words * programmes.length);
    const offsetOf = (programme: string) => words * programmes.indexOf(programme);
    const columnOf = (field: PlacedField) => columns[compiled.ids[field.question] as string];
    for (const part of parts) {
      const isRight = findPart(part, columnOf, rows, scratch, verdicts, offsetOf);
      if (!isRight) throw firstWrong(questions, columns, part, compiled.ids);
    }
    return Object.fromEntries(
      programmes.map((id) => [id, new Uint8Array(verdicts.buffer, 4 * offsetOf(id), rows)]),
    );
  };
}

/** Room for the rows that are worked on, four in each word. */
interface Scratch {
  readonly values: Int32Array;
  /** The values once more, byte by byte. */
  readonly bytes: Int8Array;
  readonly codes: Int32Array;
  readonly states: Int32Array;
}

const scratchOf = (values: Int32Array, codes: Int32Array, states: Int32Array): Scratch => {
  const bytes = new Int8Array(values.buffer, 0, values.byteLength);
  return { values, bytes, codes, states };
};

const shortened = ({ values, codes, states }: Scratch, words: number): Scratch =>
  scratchOf(values.subarray(0, words), codes.subarray(0, words), states.subarray(0, words));

/** Finds the verdicts of some programmes; false if some value is no answer. */
function findPart(
  { programmes, layers }: Part,
  columnOf: (field: PlacedField) => Column | undefined,
  rows: number,
  scratch: Scratch,
  verdicts: Int32Array,
  offsetOf: (programme: string) => number,
): boolean {
  for (let from = 0; from < rows; from += BLOCK) {
    const length = Math.min(BLOCK, rows - from);
    const room = shortened(scratch, (length + 3) >> 2);
    const { codes, states } = room;
    states.fill(0);
    for (const { fields, next } of layers) {
      codes.fill(0);
      for (const field of fields) {
        const column = columnOf(field)?.subarray(from, from + length);
        if (column !== undefined && !addColumn(column, field, room)) return false;
      }
      readCodes(states, codes, next);
    }
    if (hasThree(states)) return false;
    programmes.forEach((id, i) => {
      takeVerdicts(verdicts, states, i, offsetOf(id) + from / 4);
    });
  }
  return true;
}

/** Adds some rows of a column to the codes of its layer; false if some value is certainly no answer. */
function addColumn(column: Column, field: PlacedField, scratch: Scratch): boolean {
  const { numbers, shift, bits } = field;
  const { codes } = scratch;
  const values = valuesOf(column, field, scratch);
  if (numbers === undefined || !(column instanceof Int8Array)) {
    return addValues(codes, values, shift, bits) === 0;
  }
  const wrong = addKnown(codes, values, shift, numbers.last);
  // A byte reaches no start beyond 127.
  for (const start of numbers.starts) if (start <= 127) addReached(codes, values, shift, start);
  return wrong === 0;
}

/** A column's values as words: bytes as they are, from wider columns their symbols less one. */
function valuesOf(column: Column, field: PlacedField, { values, bytes }: Scratch): Int32Array {
  const { buffer, byteOffset, length } = column;
  const isBytes = column instanceof Int8Array;
  // Without a copy where the bytes begin and end with a word.
  if (isBytes && byteOffset % 4 === 0 && length % 4 === 0)
    return new Int32Array(buffer, byteOffset, length / 4);
  bytes.fill(-1, length);
  if (isBytes) bytes.set(column);
  else for (let i = 0; i < length; i++) bytes[i] = symbolOfValue(field, column[i] as number) - 1;
  return values;
}

function rowsOf(questions: Questions, columns: Columns<string>): number {
  let rows: number | undefined;
  for (const [id, column] of Object.entries(columns)) {
    if (column === undefined) continue;
    if (!Object.hasOwn(questions, id)) {
      throw new AnswerError('unknown-question', id, column, `one of ${Object.keys(questions).join(', ')}`);
    }
    if (!(column instanceof Int8Array || column instanceof Int16Array || column instanceof Int32Array)) {
      throw new AnswerError('wrong-value', id, column, 'an Int8Array, Int16Array or Int32Array');
    }
    rows ??= column.length;
    if (column.length !== rows) {
      throw new RangeError(`column "${id}" has ${column.length} rows: expected ${rows} as in the first`);
    }
  }
  return rows ?? 0;
}

/** The first value of a part's columns that is no answer, as an error. */
function firstWrong(
  questions: Questions,
  columns: Columns<string>,
  { layers }: Part,
  ids: readonly string[],
): AnswerError {
  const fields = layers.flatMap((layer) => layer.fields);
  const [error] = fields.flatMap((field) => {
    const id = ids[field.question] as string;
    const isWrong = (value: number) => meaningOf(field, symbolOfValue(field, value)) === NO_ANSWER;
    const column = columns[id] ?? new Int8Array();
    const row = column.findIndex(isWrong);
    const expected = `${expectedInColumn(questions[id] as Question)} or -1 for open (row ${row})`;
    return row < 0 ? [] : [new AnswerError('wrong-value', id, column[row], expected)];
  });
  return error as AnswerError;
}

function expectedInColumn(question: Question): string {
  if (question.kind === 'integer') return expectedValues(question);
  if (question.kind === 'boolean') return '0 for no, 1 for yes';
  return question.values.map((value, i) => `${i} for ${value}`).join(', ');
}
