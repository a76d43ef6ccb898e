import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { call } from '../support/call.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const source = ['--conditions=@vstopna-tocka/source'];

/** Screens a file that must not be taken: one line of message, exit code 2, and nothing written. */
async function refused(name: string, content: string | Buffer, more: readonly string[] = []) {
  folder.write(name, content);
  const out = folder.path(`out${name.slice(name.lastIndexOf('.'))}`);
  const result = await call(['screen', folder.path(name), '--out', out, ...more]);
  expect([result.code, result.out]).toEqual([2, '']);
  expect(result.err.trim().split('\n')).toHaveLength(1);
  expect(folder.names()).toEqual([name]);
  return folder.short(result.err);
}

describe('screen refuses', () => {
  it.each([
    ['an empty file', '', 'error: "in.csv" is empty'],
    ['nothing but a byte order mark', '\uFEFF', 'error: "in.csv" is empty'],
    [
      'an empty first line',
      '\nage\n40\n',
      'error: "in.csv": the first line is empty: expected the names of the columns',
    ],
    [
      'a header of data',
      '40,citizen\n17,other\n',
      /^error: no column answers a question: found "40", "citizen", expected some of age, residence, /,
    ],
    [
      'a misspelt question',
      'age,labor_status\n40,other\n',
      'error: unknown column "labor_status": did you mean labourStatus? Rename it, or its question stays unanswered',
    ],
    [
      'a question with spaces',
      'age,cash assistance\n40,true\n',
      /^error: unknown column "cash assistance": did you mean cashAssistance\?/,
    ],
    [
      'a question cut short',
      'age,cashAssistancePayments\n40,12\n',
      /did you mean cashAssistancePayments24\?/,
    ],
    [
      'a question twice',
      'cashAssistance,cash_assistance\ntrue,true\n',
      'error: columns "cashAssistance" and "cash_assistance" answer the same question',
    ],
    ['a column twice', 'age,x,X\n40,1,2\n', 'error: two columns are named "X"'],
    ['a column without a name', ',age\n0,40\n', 'error: column 1 has no name'],
    [
      'a column that is a result',
      'age,sa_2019_lot_1\n40,x\n',
      'error: column "sa_2019_lot_1" is there already: it is the name of a result',
    ],
    [
      'semicolons',
      'age;residence\n40;citizen\n',
      'error: "in.csv": the header is separated by ";": give --delimiter ";"',
    ],
    [
      'tabs',
      'age\tresidence\n40\tcitizen\n',
      'error: "in.csv": the header is separated by "\\t": give --delimiter "tab"',
    ],
    [
      'old line ends',
      'age,residence\r40,citizen\r',
      'error: "in.csv": lines end in CR: expected LF or CR LF',
    ],
    [
      'an open quote in the header',
      '"age,x\n40,1\n',
      'error: "in.csv": cannot read the header: a quote is not closed',
    ],
    [
      'decimal commas everywhere',
      'age,x\n"40,5",1\n"17,0",2\n',
      'error: no row can be used; line 2: "age" is "40,5": expected a whole number from 0 to 120, dont-know or wont-say',
    ],
    [
      'decimal commas that make more values',
      'age,x\n40,5,1\n',
      'error: no row can be used; line 2: 3 values where the header has 2 names',
    ],
    [
      'text after a null character',
      'age,x\n40,\u0000\n',
      'error: line 2 is not text: expected a text file in UTF-8',
    ],
  ])('%s', async (_, content, message) => {
    const err = await refused('in.csv', content);
    if (typeof message === 'string') expect(err).toBe(message);
    else expect(err).toMatch(message);
  });

  it.each([
    [
      'windows-1250',
      Buffer.from([...Buffer.from('age,x\n40,'), 0xe8, 10]),
      'error: line 2 is not UTF-8: save the file as UTF-8',
    ],
    [
      'windows-1250 in the header',
      Buffer.from([...Buffer.from('age,'), 0xe8, 10]),
      'error: line 1 is not UTF-8: save the file as UTF-8',
    ],
    [
      'UTF-16',
      Buffer.from('\uFEFFage,x\n40,1\n', 'utf16le'),
      'error: "in.csv" is in UTF-16: save it as UTF-8',
    ],
    [
      'a spreadsheet',
      Buffer.from('PK\u0003\u0004rest'),
      'error: "in.csv" is a spreadsheet or a zip file: save it as CSV in UTF-8',
    ],
    [
      'an old spreadsheet',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'error: "in.csv" is an old spreadsheet: save it as CSV in UTF-8',
    ],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'error: "in.csv" is compressed: unpack it first'],
    [
      'Parquet under another name',
      Buffer.from('PAR1....PAR1'),
      'error: "in.csv" is Parquet: name it .parquet',
    ],
    [
      'any bytes',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 10, 2]),
      'error: line 1 is not text: expected a text file in UTF-8',
    ],
  ])('%s', async (_, content, message) => {
    expect(await refused('in.csv', content)).toBe(message);
  });

  it('JSON that is not JSON Lines', async () => {
    expect(await refused('in.jsonl', '[{"age":40}]\n')).toBe(
      'error: "in.jsonl" is a JSON array: expected JSON Lines, one object a line',
    );
    expect(await refused('in.jsonl', '{"x":40}\n')).toMatch(
      /^error: no column answers a question: found "x", expected some of age/,
    );
    expect(await refused('in.jsonl', '{"age":40}\n{"name":1,"laborStatus":"other"}\n')).toMatch(
      /^error: unknown column "laborStatus": did you mean labourStatus\?/,
    );
    expect(await refused('in.jsonl', '{\n"age": 40\n}\n')).toBe(
      'error: "in.jsonl": no line holds an object with answers: expected JSON Lines, one object a line',
    );
  });

  it('Parquet that is none, or has no question', async () => {
    expect(await refused('in.parquet', 'age\n40\n')).toBe('error: "in.parquet" is not Parquet');
    expect(await refused('in.parquet', 'PAR1 and no more')).toMatch(/^error: cannot read "in.parquet": /);
    await folder.query(`COPY (SELECT 40 AS x) TO '%/in.parquet'`);
    const { code, err } = await call([
      'screen',
      folder.path('in.parquet'),
      '--out',
      folder.path('out.parquet'),
    ]);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^error: no column answers a question: found "x"/),
    ]);
    expect(folder.names()).toEqual(['in.parquet']);
  });

  it.each([
    [['--out', '%in.csv'], 'error: "in.csv" is named twice: expected different files to read and write'],
    [
      ['--out', '%out.csv', '--rejects', '%out.csv'],
      'error: "out.csv" is named twice: expected different files to read and write',
    ],
    [['--out', '%none/out.csv'], 'error: cannot write "none/out.csv": no folder "none"'],
    [['--out', '%out.csv', '--rejects', '%none/r.csv'], 'error: cannot write "none/r.csv": no folder "none"'],
    [
      ['--out', '%out.xlsx'],
      'error: "out.xlsx": expected a name that ends in .csv, .tsv, .txt, .jsonl, .ndjson, .parquet',
    ],
    [
      ['--out', '%out.jsonl'],
      'error: cannot make "out.jsonl" from "in.csv": JSON Lines go with JSON Lines only',
    ],
    [
      ['--out', '%out.csv', '--delimiter', 'ab'],
      'error: --delimiter is "ab": expected one character such as "," ";" "|" or tab',
    ],
    [
      ['--out', '%out.csv', '--delimiter', '"'],
      'error: --delimiter is "\\"": expected one character such as "," ";" "|" or tab',
    ],
    [['--out', '%out.csv', '--ruleset', 'sa-1999'], /^error: unknown ruleset "sa-1999"/],
    [['--out', '%out.csv', '--lang', 'de'], /^error: unknown language "de"/],
    [[], "error: required option '--out <file>' not specified"],
  ])('%j', async (args, message) => {
    folder.write('in.csv', 'age\n40\n');
    const given = args.map((arg) => arg.replace('%', folder.path('x').slice(0, -1)));
    const { code, out, err } = await call(['screen', folder.path('in.csv'), ...given]);
    expect([code, out]).toEqual([2, '']);
    const shown = folder.short(err);
    if (typeof message === 'string') expect(shown).toBe(message);
    else expect(shown).toMatch(message);
    expect(folder.names()).toEqual(['in.csv']);
    expect(folder.read('in.csv')).toBe('age\n40\n');
  });

  it('a file that is not there, or a folder', async () => {
    const out = ['--out', folder.path('out.csv')];
    expect((await call(['screen', folder.path('none.csv'), ...out])).err).toBe(
      `error: cannot read "${folder.path('none.csv')}": no such file\n`,
    );
    expect(folder.names()).toEqual([]);
  });

  it('days before the first call, with exit code 1', async () => {
    folder.write('in.csv', 'age\n40\n');
    const { code, err } = await call([
      'screen',
      folder.path('in.csv'),
      '--out',
      folder.path('out.csv'),
      '--as-of',
      '2010-01-01',
    ]);
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(folder.names()).toEqual(['in.csv']);
  });
});

it('keeps an older output where the new one fails', async () => {
  folder.write('out.csv', 'old');
  folder.write('in.csv', 'age,x\nold,1\n');
  expect((await call(['screen', folder.path('in.csv'), '--out', folder.path('out.csv')])).code).toBe(2);
  expect(folder.read('out.csv')).toBe('old');
  expect(folder.names()).toEqual(['in.csv', 'out.csv']);
});

describe('stopped half-way', () => {
  /** Starts a long run and stops it once its output has come up. */
  async function stopped(signal: NodeJS.Signals) {
    folder.write('in.csv', `age,x\n${'40,a\n'.repeat(4_000_000)}`);
    const args = [...source, main, 'screen', folder.path('in.csv'), '--out', folder.path('out.csv')];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = new Promise<number | null>((done) => child.on('exit', done));
    while (!folder.names().some((name) => name.startsWith('.vstopna-tocka-')))
      await new Promise((go) => setTimeout(go, 5));
    child.kill(signal);
    return ended;
  }

  it('leaves nothing behind', async () => {
    expect(await stopped('SIGTERM')).toBe(143);
    expect(folder.names()).toEqual(['in.csv']);
  }, 60_000);

  it('never shows a half-written output, even where it cannot clean up', async () => {
    expect(await stopped('SIGKILL')).toBe(null);
    expect(existsSync(folder.path('out.csv'))).toBe(false);
    expect(existsSync(folder.path('out.rejects.csv'))).toBe(false);
  }, 60_000);
});
