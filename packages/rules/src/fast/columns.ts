import type { Compiled } from '../engine/compile.ts';
import { AnswerError, expectedValues, type Question, type Questions } from '../engine/index.ts';
import { meaningOf, NO_ANSWER, symbolOfValue } from './fields.ts';
import { addNumbers, addValues, hasThree, readCodes, takeVerdicts } from './lanes.ts';
import { type Part, type PlacedField, partsOf } from './parts.ts';

/**
 * The answers of many persons to one question, one in each row: a number as it is, yes as 1 and no as 0, a choice as
 * its place in the question's values. -1 where the answer is open.
 */
export type Column = Int8Array | Int16Array | Int32Array;

/** Columns by question id, all of one length. */
export type Columns<Id extends string> = { readonly [K in Id]?: Column };

/** For each programme the verdict of every row: 0 not met, 1 met, 2 unknown. */
export type VerdictColumns = Readonly<Record<string, Uint8Array>>;

/** Rows that are worked on at a time: few enough to stay in the processor's cache. */
const BLOCK = 4096;

/** Makes the function that finds the verdicts of all rows of some columns. */
export function columnFinder(questions: Questions, programmes: readonly string[], compiled: Compiled) {
  const parts = partsOf(questions, programmes, compiled);

  return function find(columns: Columns<string>): VerdictColumns {
    const rows = rowsOf(questions, columns);
    const verdicts = Object.fromEntries(programmes.map((id) => [id, new Uint8Array(rows)]));
    for (const part of parts) {
      const { ids } = compiled;
      const ok = findPart(part, (field) => columns[ids[field.question] as string], rows, verdicts);
      if (!ok) throw firstWrong(questions, columns, part, ids);
    }
    return verdicts;
  };
}

/** Finds the verdicts of some programmes; false if some value is no answer. */
function findPart(
  { programmes, layers }: Part,
  columnOf: (field: PlacedField) => Column | undefined,
  rows: number,
  verdicts: VerdictColumns,
): boolean {
  const values = new Int32Array(BLOCK / 4);
  const codes = new Int32Array(BLOCK / 4);
  const states = new Int32Array(BLOCK / 4);
  const bytes = new Int8Array(values.buffer);
  let wrong = 0;
  for (let from = 0; from < rows; from += BLOCK) {
    const length = Math.min(BLOCK, rows - from);
    states.fill(0);
    for (const { fields, next } of layers) {
      codes.fill(0);
      for (const field of fields) {
        const column = columnOf(field);
        if (column === undefined) continue;
        bytes.fill(-1, length);
        wrong |= addColumn(codes, column.subarray(from, from + length), field, values, bytes);
      }
      readCodes(states, codes, next);
    }
    if (wrong !== 0 || hasThree(states)) return false;
    programmes.forEach((id, i) => {
      takeVerdicts(values, states, i);
      verdicts[id]?.set(new Uint8Array(values.buffer, 0, length), from);
    });
  }
  return true;
}

function addColumn(
  codes: Int32Array,
  column: Column,
  field: PlacedField,
  values: Int32Array,
  bytes: Int8Array,
): number {
  const { starts, shift, bits } = field;
  if (column instanceof Int8Array) {
    bytes.set(column);
    return starts ? addNumbers(codes, values, shift, starts) : addValues(codes, values, shift, bits);
  }
  for (const [i, value] of column.entries()) bytes[i] = symbolOfValue(field, value) - 1;
  return addValues(codes, values, shift, bits);
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
  for (const field of layers.flatMap((layer) => layer.fields)) {
    const id = ids[field.question] as string;
    const row = columns[id]?.findIndex(
      (value) => meaningOf(field, symbolOfValue(field, value)) === NO_ANSWER,
    );
    if (row === undefined || row < 0) continue;
    const expected = `${expectedInColumn(questions[id] as Question)} or -1 for open (row ${row})`;
    return new AnswerError('wrong-value', id, columns[id]?.[row], expected);
  }
  throw new Error('expected a value that is no answer');
}

function expectedInColumn(question: Question): string {
  if (question.kind === 'integer') return expectedValues(question);
  if (question.kind === 'boolean') return '0 for no, 1 for yes';
  return `${question.values.map((value, i) => `${i} for ${value}`).join(', ')}`;
}
