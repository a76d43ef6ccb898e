import { type Database, sqlName, sqlText } from '../files/duckdb.ts';
import { headOf } from '../files/kinds.ts';
import { BadInput } from '../io.ts';
import { checkColumnNames, questionColumns } from './columns.ts';
import type { Opening, Source } from './source.ts';

/**
 * Opens a Parquet file. Answers may be texts, numbers, truth values or enumerations.
 *
 * @throws BadInput if the file or its columns cannot be used
 */
export async function openParquet({ path, added }: Opening, db: Database): Promise<Source> {
  await headOf(path, 'parquet');
  if (/[*?[\]{}]/.test(path)) throw new BadInput(`"${path}": expected a name without * ? [ ] { }`);
  const file = sqlText(path);
  const [about, described] = await Promise.all([
    db.rows(`SELECT CAST(sum(num_rows) AS DOUBLE) AS good FROM parquet_file_metadata(${file})`),
    db.rows(`DESCRIBE SELECT * FROM read_parquet(${file})`),
  ]).catch((error: Error) => {
    throw new BadInput(`cannot read "${path}": ${error.message.split('\n')[0]}`);
  });
  const names = described.map((row) => String(row['column_name']));
  checkColumnNames(names, [...added, 'file_row_number']);
  const columns = names.map((name, i) => `${sqlName(name)} AS c${i}`);
  const answers = [...questionColumns(names)].map(
    ([id, name]) => [id, `trim(CAST(c${names.indexOf(name)} AS VARCHAR))`] as const,
  );
  return {
    from: `SELECT file_row_number + 1 AS line, ${columns.join(', ')} FROM read_parquet(${file}, file_row_number = true)`,
    answers: new Map(answers),
    writing: 'text',
    carried: names.map((name, i) => ({ sql: `c${i}`, name: sqlName(name) })),
    row: `CAST(to_json({${names.map((name, i) => `${sqlText(name)}: c${i}`).join(', ')}}) AS VARCHAR)`,
    good: Number(about[0]?.['good'] ?? 0),
    bad: 0,
    oneThread: false,
  };
}
