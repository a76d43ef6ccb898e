import {
  csvLines,
  type ParticipationRecord,
  type Summary,
  syntheticRecords,
} from '@vstopna-tocka/monitoring';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/run.ts';
import { call, world } from '../support/call.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();
const example = (
  count: number,
  ...style: Parameters<typeof csvLines> extends [unknown, ...infer S] ? S : never
) => [...csvLines(syntheticRecords(count, 2), ...style)].join('');

const monitor = (name: string, ...more: string[]) =>
  call(['monitor', folder.path(name), '--out', folder.path('report.html'), ...more]);

describe('monitor', () => {
  it('writes a report, and an empty list of rejected rows', async () => {
    folder.write('in.csv', example(300));
    const result = await monitor('in.csv');
    expect([result.code, result.err]).toEqual([0, '']);
    expect(folder.short(result.out)).toBe('300 zapisov\nVse vrstice so bile uporabljene.\nreport.html');
    expect(folder.read('report.html')).toContain('<h1>Spremljanje socialne aktivacije</h1>');
    expect(folder.read('report.rejects.csv')).toBe('line,column,reason\n');
    expect(folder.names()).toEqual(['in.csv', 'report.html', 'report.rejects.csv']);
  });

  it('writes in Croatian, and says of made-up records that they are', async () => {
    folder.write('in.csv', example(300));
    const result = await monitor('in.csv', '--lang', 'hr', '--synthetic');
    expect(result.out).toContain('300 zapisa\nSvi su retci upotrijebljeni.');
    expect(folder.read('report.html')).toContain('<html lang="hr">');
    expect(folder.read('report.html')).toContain('Izmišljeni zapisi. Nisu podaci o ljudima.');
  });

  it('lists rows that cannot be used with line, column and reason, and uses the others', async () => {
    const lines = example(100).trimEnd().split('\n');
    lines[4] = (lines[4] ?? '').replace(/;20\d\d-\d\d;/, ';17. 5. 2019;');
    lines[9] = 'celje;sa-2019';
    folder.write('in.csv', `${lines.join('\n')}\n`);
    const result = await monitor('in.csv', '--rejects', folder.path('bad.csv'));
    expect(result.code).toBe(1);
    expect(result.out).toContain('98 zapisov\n2 vrstic ni bilo mogoče uporabiti.');
    expect(folder.read('bad.csv').trim().split('\n')).toEqual([
      'line,column,reason',
      '5,entry,"Vrstica 5, stolpec entry: »17. 5. 2019« ni datum. Zapišite ga kot 2019-10 ali 2019-10-01."',
      '10,,"Vrstica 10: Vrstica ima 2 vrednosti, glava jih ima 16."',
    ]);
  });

  it.each([
    ['semicolons and decimal commas', {}],
    ['commas and points', { delimiter: ',', decimal: '.' }],
    ['commas and decimal commas in quotes', { delimiter: ',', decimal: ',' }],
    ['tabs', { delimiter: '\t' }],
  ] as const)('prints the same of a file with %s', async (_what, style) => {
    folder.write('in.csv', example(250));
    folder.write('other.csv', example(250, style));
    const [one, other] = [await monitor('in.csv', '--json'), await monitor('other.csv', '--json')];
    expect(other.code).toBe(0);
    expect(JSON.parse(other.out)).toEqual(JSON.parse(one.out));
    expect((JSON.parse(one.out) as Summary).records).toBe(250);
  });

  it('reads the same from Parquet, whatever the types of its columns', async () => {
    const records: ParticipationRecord[] = [...syntheticRecords(500, 2)];
    folder.write('in.csv', [...csvLines(records, { delimiter: ',', decimal: '.' })].join(''));
    await folder.query(`COPY (SELECT * REPLACE (
      CAST(competences_before AS DOUBLE) AS competences_before, CAST(competences_after AS DECIMAL(3, 1)) AS competences_after,
      CAST(agreement AS BOOLEAN) AS agreement, CAST(lot AS TINYINT) AS lot, CAST(places AS BIGINT) AS places,
      CAST(entry || '-01' AS DATE) AS entry
    ) FROM read_csv('%/in.csv', all_varchar = true)) TO '%/in.parquet' (FORMAT parquet)`);
    const [csv, parquet] = [await monitor('in.csv', '--json'), await monitor('in.parquet', '--json')];
    expect(parquet.err).toBe('');
    expect(JSON.parse(parquet.out)).toEqual(JSON.parse(csv.out));
  });

  it('moves a bar on a terminal, and takes it away', async () => {
    folder.write('in.csv', example(300));
    const { io, printed } = world({ terminal: true });
    expect(await run(['monitor', folder.path('in.csv'), '--out', folder.path('r.html')], io)).toBe(0);
    expect(printed.err).toContain('100 % branje');
    expect(printed.err.endsWith('\r\u001b[K')).toBe(true);
  });

  it('shows of a file of few records that they are few', async () => {
    folder.write('in.csv', example(4));
    const result = await monitor('in.csv');
    expect(result.out).toContain('Zapisov je manj kot 5');
    expect(folder.read('report.html')).not.toContain('<table>');
  });
});

describe('monitor --print', () => {
  it.each([
    ['template', /^\uFEFFunit;call;lot;/],
    ['dictionary', /^\uFEFFStolpec;Ime;Pomen;/],
    ['schema', /"title": "ParticipationRecord"/],
    ['example', /^unit;call;.*\n[a-z-]+;sa-20.*IZMISLJENA-1/],
  ])('gives the %s', async (what, expected) => {
    const result = await call(['monitor', '--print', what]);
    expect([result.code, result.err]).toEqual([0, '']);
    expect(result.out).toMatch(expected);
  });

  it('gives the dictionary in Croatian', async () => {
    expect((await call(['monitor', '--print', 'dictionary', '--lang', 'hr'])).out).toContain(
      'Stupac;Naziv;Značenje',
    );
  });

  it('gives an example that monitor takes', async () => {
    folder.write('in.csv', (await call(['monitor', '--print', 'example'])).out);
    expect((await monitor('in.csv')).code).toBe(0);
  });
});
