import { describe, expect, it } from 'vitest';
import {
  AnswerError,
  DONT_KNOW,
  evaluate,
  type Question,
  type Questions,
  type Ruleset,
  WONT_SAY,
} from '../../src/engine/index.ts';
import { columnOf } from '../../src/export/names.ts';
import { questions } from '../../src/questions.ts';
import { rulesets, sa2019 } from '../../src/rulesets/index.ts';
import { call } from '../support/call.ts';
import { expectedOf } from '../support/expected.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();
const all: Questions = questions;
const minutes = 60_000;

/** A file of rows that were written by hand. */
const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
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

describe('screen of JSON Lines', () => {
  const pool: readonly unknown[] = [
    ...[
      -1,
      0,
      17,
      18,
      48,
      49,
      50,
      120,
      121,
      12,
      24,
      25,
      40.5,
      1e2,
      1e9,
      '40',
      '',
      true,
      false,
      'true',
      'yes',
      null,
      [],
      {},
      [40],
    ],
    ...Object.values(all).flatMap((q) => (q.kind === 'choice' ? q.values : [])),
    ...[DONT_KNOW, WONT_SAY, DONT_KNOW, 'Citizen', "o'neil", 'a"b'],
  ];

  /** What evaluate says, or nothing where it does not take the answers; `null` is an open answer here. */
  function verdicts(rules: Ruleset, answers: Record<string, unknown>) {
    const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
    try {
      return evaluate(rules, given as never).programmes.map((p) => [columnOf(p.id), p.verdict] as const);
    } catch (error) {
      if (error instanceof AnswerError) return undefined;
      throw error;
    }
  }

  it(
    'takes and refuses what evaluate takes and refuses, and leaves objects as they are',
    async () => {
      let seed = 7;
      const random = (n: number) => {
        seed = (seed * 48271) % 2147483647;
        return seed % n;
      };
      const usable = (question: Question) =>
        question.kind === 'integer'
          ? random(question.max + 1)
          : question.kind === 'boolean'
            ? random(2) === 0
            : question.values[random(question.values.length)];
      const people = Array.from({ length: 4000 }, () => {
        const entries = Object.entries(all).filter(() => random(3) > 0);
        return Object.fromEntries(
          entries.map(([id, q]) => [id, random(12) === 0 ? pool[random(pool.length)] : usable(q)]),
        );
      });
      const texts = people.map((answers, i) => {
        const extra = ['"x":{"a":[1,2.50,1e400]}', '"x" : "č\\u010d"', '"é":null'][i % 3];
        const own = JSON.stringify(answers);
        return own === '{}' ? '{ }' : `${own.slice(0, -1)}, ${extra} }`;
      });
      folder.write('people.jsonl', `\uFEFF${texts.join('\r\n')}`);
      const { code, out, err } = await call([
        'screen',
        folder.path('people.jsonl'),
        '--out',
        folder.path('out.jsonl'),
        '--json',
      ]);
      expect([code, err]).toEqual([1, '']);

      const wanted: string[] = [];
      const refused: number[] = [];
      people.forEach((answers, i) => {
        const results = rulesets.map((rules) => verdicts(rules, answers));
        if (results.includes(undefined)) {
          refused.push(i + 1);
          return;
        }
        const members = results.flatMap((r) => r ?? []).map(([name, verdict]) => `"${name}":"${verdict}"`);
        const text = texts[i] as string;
        wanted.push(`${text.slice(0, -1)}${text === '{ }' ? '' : ','}${members.join(',')}}`);
      });
      expect(refused.length).toBeGreaterThan(500);
      expect(wanted.length).toBeGreaterThan(500);
      expect(linesOf(folder.read('out.jsonl'))).toEqual(wanted);
      const rejects = await folder.query(
        `SELECT line FROM read_csv('%/out.rejects.csv', header = true, quote = '"', all_varchar = true)`,
      );
      expect(rejects.map((r) => Number(r['line']))).toEqual(refused);
      expect(JSON.parse(out)).toMatchObject({
        read: people.length,
        written: wanted.length,
        rejected: refused.length,
      });
      for (const line of wanted.slice(0, 200)) expect(() => JSON.parse(line)).not.toThrow();
    },
    2 * minutes,
  );

  it('sets aside what is no object, with the reason', async () => {
    const bad = [
      '[1]',
      '"a"',
      '{"age":40',
      '{"age":40,"age":50}',
      '{"sa_2019_lot_1":"met"}',
      'null',
      '{"age":"40"}',
      '{"x":"\u0001"}',
    ];
    folder.write(
      'some.jsonl',
      ['{"age":40}', ...bad, '', '{"Age":17}'].join('\n').replace('{"Age":17}', '{"age":17}'),
    );
    const { code } = await call([
      'screen',
      folder.path('some.jsonl'),
      '--out',
      folder.path('out.jsonl'),
      '--ruleset',
      'sa-2019',
    ]);
    expect(code).toBe(1);
    const rejects = await folder.query(
      `SELECT line, reason, "row" FROM read_csv('%/out.rejects.csv', header = true, all_varchar = true)`,
    );
    const age = '"age" is "40": expected a whole number from 0 to 120, dont-know or wont-say';
    const reasons = [
      'not an object',
      'not an object',
      'not JSON',
      'a key occurs twice',
      'a key has the name of a result',
      'not an object',
      age,
      'a control character',
    ];
    expect(rejects).toEqual(bad.map((row, i) => ({ line: String(i + 2), reason: reasons[i], row })));
    expect(linesOf(folder.read('out.jsonl'))).toHaveLength(2);
  });
});

describe('screen of CSV', () => {
  const lot1 = async (...lines: readonly string[]) => {
    folder.write('in.csv', csv(...lines));
    const result = await call([
      'screen',
      folder.path('in.csv'),
      '--out',
      folder.path('out.csv'),
      '--ruleset',
      'sa-2019',
    ]);
    const rows = result.code === 2 ? [] : linesOf(folder.read('out.csv')).slice(1);
    return { ...result, verdicts: rows.map((row) => row.split(',').at(-3)) };
  };

  it('takes ids and names of columns in any case, spaces around answers, and truth values in any case', async () => {
    const { code, verdicts } = await lot1(
      'AGE,residence,CASH_ASSISTANCE,labourstatus',
      '40,citizen,TRUE,',
      ' 40 , citizen , False ,"registered-unemployed"',
      '40.0,permanent-permit,false,other',
      '17,citizen,true,',
      ',NULL,dont-know,wont-say',
    );
    expect(code).toBe(0);
    expect(verdicts).toEqual(['met', 'met', 'notMet', 'notMet', 'unknown']);
  });

  it('takes zero and false for answers', async () => {
    const { verdicts } = await lot1('age,cashAssistance', '0,', ',false', ',');
    expect(verdicts).toEqual(['notMet', 'unknown', 'unknown']);
  });

  it('names every wrong answer of a row', async () => {
    await lot1(
      'age,roma,gender,x',
      '40,true,female,a',
      '"40,5",yes,Female,"b,c"',
      '-1,true,male,d',
      '1e1,,,',
      '40.5,,,',
    );
    const rejects = await folder.query(
      `SELECT line, reason, "row" FROM read_csv('%/out.rejects.csv', header = true, all_varchar = true)`,
    );
    const age = ': expected a whole number from 0 to 120, dont-know or wont-say';
    expect(rejects).toEqual([
      {
        line: '3',
        reason: `"age" is "40,5"${age}; "gender" is "Female": expected one of female, male, other, dont-know or wont-say; "roma" is "yes": expected true or false, dont-know or wont-say`,
        row: '"40,5",yes,Female,"b,c"',
      },
      { line: '4', reason: `"age" is "-1"${age}`, row: '-1,true,male,d' },
      { line: '5', reason: `"age" is "1e1"${age}`, row: '1e1,,,' },
      { line: '6', reason: `"age" is "40.5"${age}`, row: '40.5,,,' },
    ]);
  });

  it('takes a byte order mark, Windows line ends, values over several lines, and a last line without end', async () => {
    folder.write('in.csv', '\uFEFFage,x\r\n40,"a\r\nb"\r\n\r\n17,"c ""d"""');
    const { code } = await call([
      'screen',
      folder.path('in.csv'),
      '--out',
      folder.path('out.csv'),
      '--ruleset',
      'sa-2017-long',
    ]);
    expect(code).toBe(0);
    expect(folder.read('out.csv')).toBe('age,x,sa_2017_long\n40,"a\r\nb",unknown\n17,"c ""d""",unknown\n');
    expect(folder.read('out.rejects.csv')).toBe('line,reason,row\n');
    expect(folder.names()).toEqual(['in.csv', 'out.csv', 'out.rejects.csv']);
  });

  it('takes a header without rows', async () => {
    const { code, out } = await lot1('age,x');
    expect(code).toBe(0);
    expect(out).toContain('Rows read: 0');
    expect(folder.read('out.csv')).toBe('age,x,sa_2019_lot_1,sa_2019_lot_2,sa_2019_lot_3\n');
  });

  it('takes another delimiter when told, and keeps it', async () => {
    folder.write('in.csv', 'age;x\n40;1,5\n');
    const args = [
      'screen',
      folder.path('in.csv'),
      '--out',
      folder.path('out.csv'),
      '--ruleset',
      'sa-2017-long',
    ];
    expect((await call([...args, '--delimiter', ';'])).code).toBe(0);
    expect(folder.read('out.csv')).toBe('age;x;sa_2017_long\n40;1,5;unknown\n');
    folder.write('in.tsv', 'age\tx\n40\ta b\n');
    expect(
      (
        await call([
          'screen',
          folder.path('in.tsv'),
          '--out',
          folder.path('tab.csv'),
          '--ruleset',
          'sa-2017-long',
        ])
      ).code,
    ).toBe(0);
    expect(folder.read('tab.csv')).toBe('age,x,sa_2017_long\n40,a b,unknown\n');
  });

  it('becomes Parquet, and Parquet becomes CSV', async () => {
    folder.write('in.csv', csv('age,x', '40,č', '17,"a,b"'));
    const chosen = ['--ruleset', 'sa-2017-long'];
    expect(
      (await call(['screen', folder.path('in.csv'), '--out', folder.path('mid.parquet'), ...chosen])).code,
    ).toBe(0);
    expect(await folder.query(`SELECT * FROM '%/mid.parquet'`)).toEqual([
      { age: '40', x: 'č', sa_2017_long: 'unknown' },
      { age: '17', x: 'a,b', sa_2017_long: 'unknown' },
    ]);
    expect(
      (
        await call([
          'screen',
          folder.path('mid.parquet'),
          '--out',
          folder.path('out.csv'),
          '--ruleset',
          'sa-2019',
        ])
      ).code,
    ).toBe(0);
    expect(linesOf(folder.read('out.csv'))[2]).toBe('17,"a,b",unknown,notMet,notMet,notMet');
  });

  it.each([
    ['sl', 'Prebrane vrstice: 2', 'Prikaz je informativen.'],
    ['hr', 'Pročitani redci: 2', 'Prikaz je informativan.'],
    ['en', 'Rows read: 2', 'This is for information only.'],
  ])('sums up in %s', async (lang, read, notice) => {
    folder.write('in.csv', csv('age', '40', 'old'));
    const { code, out } = await call([
      'screen',
      folder.path('in.csv'),
      '--out',
      folder.path('out.csv'),
      '--lang',
      lang,
    ]);
    expect(code).toBe(1);
    expect(linesOf(out)[0]).toBe(read);
    expect(linesOf(out).at(-1)).toBe(notice);
    expect(out).toContain(folder.path('out.rejects.csv'));
  });

  it('shows a bar on a terminal and takes it away', async () => {
    folder.write('in.csv', csv('age', '40'));
    const args = ['screen', folder.path('in.csv'), '--out', folder.path('out.csv')];
    const { err } = await call(args, { terminal: true });
    expect(err.startsWith(`\r\u001b[K${'█'.repeat(30)} 100 % reading`)).toBe(true);
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    expect((await call(args)).err).toBe('');
  });
});
