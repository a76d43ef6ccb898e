import type { SchemaElement } from 'hyparquet';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { columnElements, physical, stored } from '../files/parquet-schema.ts';
import { BadInput } from '../io.ts';
import type { Results, Source } from './source.ts';

/** Values of a row group: it is kept in memory until it is whole. */
const CELLS = 1_500_000;

const textColumn = (name: string): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  repetition_type: 'OPTIONAL',
});

/**
 * Opens a Parquet file of results. Columns keep their types; those of a text file are texts, empty ones nothing.
 *
 * @param path where it grows
 */
export function parquetResults(
  path: string,
  { columns, schema: given }: Source,
  added: readonly string[],
): Results {
  const [root, ...own] = given?.map(stored) ?? [{ name: 'schema' }, ...columns.map(textColumn)];
  const schema = [
    { ...(root as SchemaElement), num_children: columns.length + added.length },
    ...own,
    ...added.map(textColumn),
  ];
  const names = columnElements(schema).map(({ name }) => name);
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: schema.map(physical),
    statistics: false,
  });
  const rowsInGroup = Math.max(1, Math.floor(CELLS / names.length));
  let group: unknown[][] = names.map(() => []);
  let open = true;

  const flush = () => {
    if (group[0]?.length === 0) return;
    const columnData = names.map((name, i) => ({ name, data: group[i] as unknown[] }));
    try {
      writer.write({ columnData, rowGroupSize: rowsInGroup });
    } catch (error) {
      // What the disk says has a code; all else is about types, also of a damaged file.
      if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
      open = false;
      throw new BadInput(`cannot write "${path}": ${(error as Error).message}`);
    }
    group = names.map(() => []);
  };
  return {
    write(carried, results) {
      carried.forEach((value, i) => {
        group[i]?.push(value === '' && given === undefined ? null : value);
      });
      results.forEach((value, i) => {
        group[carried.length + i]?.push(value);
      });
      if (group[0]?.length === rowsInGroup) flush();
    },
    close() {
      if (!open) return;
      open = false;
      flush();
      // The data are written by what is stored; what it means is told by the schema at the end.
      writer.schema = schema;
      writer.finish();
    },
  };
}
