import { spawn } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvLines, syntheticRecords } from '@vstopna-tocka/monitoring';
import { describe, expect, it } from 'vitest';
import { call } from '../support/call.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();
const HEAD = 'unit;call;programme_type;entry';
const GOOD = 'celje;sa-2019;lot;2019-10';

/** Gives a file that must not be taken: one line of message, exit code 2, and nothing written or lost. */
async function refused(name: string, content: string | Buffer, ...more: string[]): Promise<string> {
  folder.write(name, content);
  const result = await call(['monitor', folder.path(name), '--out', folder.path('report.html'), ...more]);
  expect([result.code, result.out]).toEqual([2, '']);
  expect(result.err.trim().split('\n')).toHaveLength(1);
  expect(folder.names()).toEqual([name]);
  return folder.short(result.err);
}

describe('monitor refuses', () => {
  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'Datoteka je prazna.'],
    ['a header alone', `${HEAD}\n`, 'V datoteki ni nobenega zapisa.'],
    [
      'a binary file',
      Buffer.from([0, 1, 2, 3, 255, 254]),
      'To ni besedilna datoteka. Izberite datoteko CSV.',
    ],
    [
      'a workbook',
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0]),
      'To je delovni zvezek. V programu ga shranite kot CSV',
    ],
    ['UTF-16', Buffer.from(`\uFEFF${HEAD}\n${GOOD}\n`, 'utf16le'), 'Datoteka je zapisana v naboru UTF-16.'],
    [
      'Windows-1250',
      Buffer.concat([
        Buffer.from(`${HEAD}\n${GOOD}\n`),
        Buffer.from([0x8a, 0x65, 0x6e, 0x74, 0x6a, 0x75, 0x72]),
      ]),
      'Datoteka je zapisana v naboru Windows-1250. Shranite jo kot UTF-8',
    ],
    ['wrong columns', 'a;b\n1;2\n', 'Neznani stolpci: a, b. Dovoljeni so: unit, call, lot,'],
    [
      'a missing column',
      'unit;call;entry\ncelje;sa-2019;2019-10\n',
      'Manjkajo obvezni stolpci: programme_type.',
    ],
    ['no delimiter', 'unit\ncelje\n', 'V prvi vrstici ni ločila med stolpci.'],
    [
      'a column of names',
      `${HEAD};Ime in priimek\n${GOOD};x\n`,
      'Stolpci bi razkrili osebe: Ime in priimek.',
    ],
    ['a column of EMŠO', `${HEAD};EMŠO\n${GOOD};x\n`, 'Stolpci bi razkrili osebe: EMŠO.'],
    [
      'an e-mail address',
      `${HEAD};group\n${GOOD};ana@example.si\n`,
      'Vrstica 2, stolpec group: vrednost je podobna e-poštnemu naslovu.',
    ],
    [
      'wrong dates only',
      `${HEAD}\ncelje;sa-2019;lot;1. 10. 2019\n`,
      'Nobene vrstice ni mogoče uporabiti. Vrstica 2, stolpec entry: »1. 10. 2019« ni datum.',
    ],
    [
      'a line that does not end',
      `${HEAD}\n${'x'.repeat(50_000)}\n`,
      'Nobene vrstice ni mogoče uporabiti. Vrstica 2: Vrstica je predolga.',
    ],
  ])('%s', async (_what, content, message) => {
    expect(await refused('in.csv', content)).toContain(`error: "in.csv": ${message}`);
  });

  it('a gigabyte of nothing, without reading it all', async () => {
    folder.write('in.csv', `${HEAD}\n`);
    truncateSync(folder.path('in.csv'), 2 ** 30);
    const result = await call(['monitor', folder.path('in.csv'), '--out', folder.path('report.html')]);
    expect(result.code).toBe(2);
    expect(result.err).toContain('To ni besedilna datoteka.');
    expect(folder.names()).toEqual(['in.csv']);
  });

  it('in Croatian', async () => {
    expect(await refused('in.csv', '', '--lang', 'hr')).toBe('error: "in.csv": Datoteka je prazna.');
    expect(await refused('in.csv', 'unit\ncelje\n', '--lang', 'hr')).toContain('U prvom retku nema znaka');
  });

  it.each([
    ['in.parquet', 'nothing', 'error: "in.parquet" is not Parquet'],
    ['in.xlsx', 'x', 'error: "in.xlsx": expected a name that ends in .csv'],
    ['in.jsonl', '{}', 'error: "in.jsonl": expected CSV or Parquet'],
  ])('%s of another kind', async (name, content, message) => {
    expect(await refused(name, content)).toContain(message);
  });

  it.each([
    [[], 'no file: give a file of participation records, or --print'],
    [['in.csv'], 'no place for the report: give --out report.html'],
    [['in.csv', '--out', 'in.csv'], '"in.csv" je navedeno dvakrat'],
    [['in.csv', '--out', 'r.html', '--lang', 'en'], 'unknown language "en": expected sl or hr'],
    [['in.csv', '--out', 'r.html', '--encoding', 'latin'], 'unknown encoding "latin"'],
    [['--print', 'everything'], 'cannot print "everything": expected template, dictionary, schema, example'],
    [['no.csv', '--out', 'r.html'], 'ni mogoče brati "no.csv": te datoteke ni'],
    [['in.csv', '--out', 'nowhere/r.html'], 'ni mogoče pisati v "nowhere/r.html": mape "nowhere" ni'],
  ])('the options %j', async (args, message) => {
    folder.write('in.csv', `${HEAD}\n${GOOD}\n`);
    const inside = args.map((arg) => (/\.(csv|html)$/.test(arg) ? folder.path(arg) : arg));
    const result = await call(['monitor', ...inside]);
    expect(result.code).toBe(2);
    expect(folder.short(result.err)).toContain(`error: ${message}`);
    expect(folder.names()).toEqual(['in.csv']);
  });

  it('keeps the report of before where the new file is refused', async () => {
    folder.write('report.html', 'before');
    folder.write('in.csv', `${HEAD}\n${GOOD}\n\u0000`);
    expect((await call(['monitor', folder.path('in.csv'), '--out', folder.path('report.html')])).code).toBe(
      2,
    );
    expect(folder.read('report.html')).toBe('before');
  });
});

it('leaves nothing behind when it is stopped', async () => {
  folder.write('in.csv', [...csvLines(syntheticRecords(400_000))].join(''));
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
  const args = [main, 'monitor', folder.path('in.csv'), '--out', folder.path('report.html')];
  const child = spawn(process.execPath, ['--conditions=@vstopna-tocka/source', ...args], { stdio: 'ignore' });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  while (!folder.names().some((name) => name.startsWith('.vstopna-tocka-')))
    await new Promise((go) => setTimeout(go, 5));
  child.kill('SIGTERM');
  expect(await ended).toBe(143);
  expect(folder.names()).toEqual(['in.csv']);
});
