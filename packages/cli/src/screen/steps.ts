import { columnOf, questionsOf } from '@vstopna-tocka/rules/export';
import { questions } from '@vstopna-tocka/rules/questions';
import type { CallRuleset } from '@vstopna-tocka/rules/rulesets';
import { type Database, sqlText } from '../files/duckdb.ts';
import type { Paths } from '../files/paths.ts';
import { BadInput } from '../io.ts';
import type { Source } from './source.ts';
import { stagedQuery } from './stage.ts';
import type { VerdictCounts } from './summary.ts';

/** Makes the views `checked`, all rows with the reason why they cannot be used, and `answers`, those that can. */
export async function stage(db: Database, source: Source, chosen: readonly CallRuleset[]): Promise<void> {
  const used = questionsOf(
    questions,
    chosen.flatMap((r) => r.programmes.map((p) => p.requires)),
  );
  if (source.oneThread) await db.run('SET threads = 1');
  await db.run(`CREATE TEMP VIEW checked AS ${stagedQuery(used, source)}`);
  await db.run('CREATE TEMP VIEW answers AS SELECT * FROM checked WHERE reason IS NULL');
}

/**
 * Counts the rows that can be used and their verdicts, before anything is written.
 *
 * @param query the exported SQL
 * @throws BadInput if there are rows and none can be used
 */
export async function count(db: Database, source: Source, query: string, programmes: readonly string[]) {
  const columns = programmes.flatMap((id, i) =>
    ['met', 'notMet', 'unknown'].map((v) => `count(*) FILTER (${columnOf(id)} = '${v}') AS "${i} ${v}"`),
  );
  const [row = {}] = await db.rows(`SELECT count(*) AS "rows", ${columns.join(', ')} FROM (\n${query})`);
  const rows = Number(row['rows']);
  if (rows === 0 && source.good + source.bad > 0) {
    const [first] = await db.rows(`SELECT * FROM (${rejectedRows(source)}) ORDER BY line LIMIT 1`);
    throw new BadInput(`no row can be used; line ${first?.['line']}: ${first?.['reason']}`);
  }
  const verdicts = programmes.map((programme, i): VerdictCounts => {
    const of = (v: string) => Number(row[`${i} ${v}`]);
    return { programme, met: of('met'), notMet: of('notMet'), unknown: of('unknown') };
  });
  return { rows, verdicts };
}

interface Results {
  readonly path: string;
  readonly paths: Paths;
  /** The columns that the exported SQL adds. */
  readonly added: readonly string[];
  /** How many rows there must be. */
  readonly rows: number;
}

/** Writes the rows that can be used, in the order in which they were read, each with its results. */
export async function writeResults(
  db: Database,
  source: Source,
  query: string,
  { path, paths, added, rows }: Results,
): Promise<void> {
  const form = {
    csv: `(FORMAT csv, HEADER, DELIMITER ${sqlText(paths.outDelimiter)}, PRESERVE_ORDER true)`,
    parquet: `(FORMAT parquet, PRESERVE_ORDER true)`,
    jsonl: `(FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\u0001', PRESERVE_ORDER true)`,
  }[paths.outKind];
  const members = added.map((name) => `'"${name}":"' || ${name} || '"'`).join(` || ',' || `);
  const columns =
    paths.outKind === 'jsonl'
      ? `${source.carried.map((c) => c.sql).join(' || ')} || ${members} || '}'`
      : [
          ...source.carried.map((c) => `${c.sql} AS ${c.name}`),
          ...added.map((name) => (paths.outKind === 'csv' ? `nullif(${name}, '') AS ${name}` : name)),
        ].join(', ');
  const written = await db.run(`COPY (SELECT ${columns} FROM (\n${query})) TO ${sqlText(path)} ${form}`);
  if (written !== rows) throw new Error(`${rows} rows to write, ${written} written`);
}

/** The rows that cannot be used, as a query. */
function rejectedRows({ row, bad, badFile }: Source): string {
  const checked = `SELECT line, reason, ${row} AS "row" FROM checked WHERE reason IS NOT NULL`;
  if (bad === 0 || badFile === undefined) return checked;
  const types = `{'line': 'BIGINT', 'reason': 'VARCHAR', 'row': 'VARCHAR'}`;
  const unread = `SELECT * FROM read_json(${sqlText(badFile)}, format = 'newline_delimited', columns = ${types})`;
  return `${checked} UNION ALL ${unread}`;
}

/**
 * Writes the rows that cannot be used, each with its line and the reason.
 *
 * @param unusable how many of those that could be read
 * @returns how many there are in all
 */
export async function writeRejects(
  db: Database,
  source: Source,
  path: string,
  unusable: number,
): Promise<number> {
  const rejected = unusable + source.bad;
  const some = rejected > 0 ? 'ORDER BY line' : 'LIMIT 0';
  const query = `SELECT * FROM (${rejectedRows(source)}) ${some}`;
  const written = await db.run(`COPY (${query}) TO ${sqlText(path)} (FORMAT csv, HEADER)`);
  if (written !== rejected) throw new Error(`${rejected} rows rejected, ${written} written`);
  return rejected;
}
