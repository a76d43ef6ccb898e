import { DONT_KNOW, type Questions, type Ruleset, WONT_SAY } from '@vstopna-tocka/rules/engine';
import { columnOf } from '@vstopna-tocka/rules/export';
import { questions } from '@vstopna-tocka/rules/questions';
import { sa2019 } from '@vstopna-tocka/rules/rulesets';
import { describe, expect, it } from 'vitest';
import { expectedOf } from '../../../rules/test/support/expected.ts';
import { call } from '../support/call.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();
const all: Questions = questions;
const minutes = 60_000;
const linesOf = (text: string) => text.trimEnd().split('\n');

describe('screen over the whole space of a call, with bad rows between', () => {
  const cells = (id: string, value: unknown) =>
    value === undefined ? ['', 'NULL', DONT_KNOW, WONT_SAY][id.length % 4] : String(value);

  it(
    'gives the verdicts of evaluate in every kind of file, and loses nothing',
    async () => {
      const expected = expectedOf(sa2019 as Ruleset);
      const ids = Object.keys(all);
      const header = ['note', ...ids, 'Opomba'].join(',');
      const lines = [header];
      const badLines: number[] = [];
      expected.forEach(({ answers }, state) => {
        if (state % 997 === 5) {
          lines.push(['short', '40', '"unfinished,1,2', 'x,"y"z,1'][state % 4] as string);
          badLines.push(lines.length);
        }
        if (state % 1009 === 8) {
          lines.push(`bad,${state % 2 ? '140' : '"40,0"'},citizen,,,,,,,,,`);
          badLines.push(lines.length);
        }
        lines.push([`"n ""${state}"", č"`, ...ids.map((id) => cells(id, answers[id])), state].join(','));
      });
      folder.write('all.csv', `${lines.join('\n')}\n`);
      const bad = badLines.length;
      expect(bad).toBeGreaterThan(100);

      const first = await call([
        'screen',
        folder.path('all.csv'),
        '--out',
        folder.path('out.csv'),
        '--ruleset',
        'sa-2019',
        '--missing',
        '--json',
      ]);
      expect([first.code, first.err]).toEqual([1, '']);
      const summary = JSON.parse(first.out);
      expect(summary).toMatchObject({ read: lines.length - 1, written: expected.length, rejected: bad });
      expect(summary.read).toBe(summary.written + summary.rejected);

      const programmes = sa2019.programmes.map((p) => columnOf(p.id));
      const out = linesOf(folder.read('out.csv'));
      expect(out[0]).toBe([header, ...programmes.flatMap((p) => [p, `${p}_missing`])].join(','));
      expect(out.length - 1).toBe(expected.length);
      const differences: unknown[] = [];
      expected.forEach(({ programmes: verdicts, answers }, state) => {
        const before = [`"n ""${state}"", č"`, ...ids.map((id) => cells(id, answers[id])), state];
        const after = verdicts.flatMap((p) => [p.verdict, p.missing.answers.join(' ')]);
        const wanted = [...before, ...after].join(',');
        if (out[state + 1] !== wanted && differences.length < 3)
          differences.push({ wanted, got: out[state + 1] });
      });
      expect(differences).toEqual([]);
      for (const { programme, ...counts } of summary.verdicts) {
        const of = (verdict: string) =>
          expected.filter((e) => e.programmes.some((p) => p.id === programme && p.verdict === verdict))
            .length;
        expect(counts, programme).toEqual({ met: of('met'), notMet: of('notMet'), unknown: of('unknown') });
      }

      const rejects = await folder.query(
        `SELECT line, reason, "row" FROM read_csv('%/out.rejects.csv', header = true, quote = '"', all_varchar = true)`,
      );
      expect(rejects.map((r) => Number(r['line']))).toEqual(badLines);
      expect(rejects.map((r) => r['row'])).toEqual(badLines.map((line) => lines[line - 1]));

      await agreesWithParquet(expected.length, programmes);
    },
    3 * minutes,
  );

  /** The CSV results again, through Parquet and back: same rows in the same order. */
  async function agreesWithParquet(rows: number, programmes: readonly string[]) {
    const read = `read_csv('%/out.csv', header = true, all_varchar = true, nullstr = ['', 'NULL', 'dont-know', 'wont-say'])`;
    const typed = Object.entries(all).map(([id, { kind }]) => {
      const type = { integer: 'DOUBLE', choice: 'VARCHAR', boolean: 'BOOLEAN' }[kind];
      return `CAST("${id}" AS ${type}) AS ${columnOf(id)}`;
    });
    const extra = `CAST("Opomba" AS INTEGER) AS opomba, [1, 2] AS list`;
    await folder.query(
      `COPY (SELECT ${typed.join(', ')}, ${extra} FROM ${read} ORDER BY opomba) TO '%/all.parquet'`,
    );
    const args = ['--ruleset', 'sa-2019', '--missing'];
    const { code } = await call([
      'screen',
      folder.path('all.parquet'),
      '--out',
      folder.path('out.parquet'),
      ...args,
    ]);
    expect(code).toBe(0);
    const columns = programmes.flatMap((p) => [p, `${p}_missing`]);
    const pick = (table: string) => columns.map((c) => `coalesce(${table}.${c}, '')`).join(', ');
    const [same] =
      await folder.query(`SELECT count(*) AS n, count(*) FILTER ((${pick('c')}) = (${pick('p')})) AS equal,
      count(*) FILTER (p.opomba = p.file_row_number) AS ordered, min(typeof(p.list)) AS kind
      FROM read_csv('%/out.csv', header = true, all_varchar = true) AS c
      JOIN read_parquet('%/out.parquet', file_row_number = true) AS p ON CAST(c."Opomba" AS INTEGER) = p.opomba`);
    expect(same).toEqual({ n: String(rows), equal: String(rows), ordered: String(rows), kind: 'INTEGER[]' });
  }
});
