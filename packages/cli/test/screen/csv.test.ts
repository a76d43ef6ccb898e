import { describe, expect, it } from 'vitest';
import { call } from '../support/call.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();

/** A file of rows that were written by hand. */
const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
const linesOf = (text: string) => text.trimEnd().split('\n');

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
      // The row begins like a formula and is no number: it gets an apostrophe.
      { line: '4', reason: `"age" is "-1"${age}`, row: "'-1,true,male,d" },
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

  it('keeps the order of a file of many parts', async () => {
    const filler = 'x'.repeat(100);
    const rows = Array.from({ length: 300_000 }, (_, i) => `${i},${i % 121},${filler}`);
    folder.write('in.csv', csv('n,age,x', rows.join('\n')));
    await call(['screen', folder.path('in.csv'), '--out', folder.path('out.csv'), '--ruleset', 'sa-2019']);
    const out = linesOf(folder.read('out.csv'))
      .slice(1)
      .map((row) => Number(row.slice(0, row.indexOf(','))));
    expect(out.length).toBe(rows.length);
    expect(out.findIndex((n, i) => n !== i)).toBe(-1);
  }, 60_000);
});
