import type { SchemaElement } from 'hyparquet';
import { headOf } from '../files/kinds.ts';
import { parquetInfo, parquetRows } from '../files/parquet.ts';
import { columnElements } from '../files/parquet-schema.ts';
import { answerColumns } from './columns.ts';
import type { Opening, Row, Source } from './source.ts';

/**
 * Opens a Parquet file. Answers may be texts, numbers, truth values or enumerations.
 *
 * @param keep whether what is carried along is to be stored in Parquet again; otherwise it becomes text
 * @throws BadInput if the file or its columns cannot be used
 */
export async function openParquet({ path, added, onProgress }: Opening, keep: boolean): Promise<Source> {
  await headOf(path, 'parquet');
  const { schema } = await parquetInfo(path);
  const elements = columnElements(schema);
  const columns = elements.map(({ name }) => name);
  const { indexes, answered } = answerColumns(columns, added);

  async function* rows() {
    for await (const { first, rows: count, part, rich, raw } of parquetRows({ path, raw: keep })) {
      const texts = (row: number) =>
        rich.map((column, i) => textOf(column[row], elements[i] as SchemaElement));
      const rowAt = (row: number): Row => ({
        line: first + row,
        answers: indexes.map((index) =>
          index < 0 ? undefined : textOf(rich[index]?.[row], elements[index] as SchemaElement),
        ),
        carried: raw ? raw.map((column) => column[row]) : texts(row),
        text: () =>
          JSON.stringify(
            Object.fromEntries(columns.map((name, i) => [name, rich[i]?.[row] ?? null])),
            inJson,
          ),
      });
      yield Array.from({ length: count }, (_, row) => rowAt(row));
      onProgress(part);
    }
  }
  return { writing: 'text', columns, schema, answered: () => answered, rows: rows() };
}

/** A value as text: nothing as empty, bytes in base 16, lists and objects as JSON. */
function textOf(value: unknown, { converted_type, scale }: SchemaElement): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && converted_type === 'DECIMAL') return value.toFixed(scale ?? 0);
  if (typeof value !== 'object') return String(value);
  const shown = inJson('', value);
  return typeof shown === 'string' ? shown : JSON.stringify(value, inJson);
}

/** What JSON has no form for: large whole numbers as they are, bytes in base 16. */
function inJson(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}
