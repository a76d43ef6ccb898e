import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulesets } from '@vstopna-tocka/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './support/call.ts';

const programmes = rulesets.flatMap((rules) => rules.programmes.map(({ id }) => id));

const woman = {
  age: 29,
  residence: 'permanent-permit',
  cashAssistance: true,
  gender: 'female',
  otherCulture: true,
  languageBarrier: true,
  roma: false,
};

describe('check --json', () => {
  it('prints programmes with verdicts and reasons', async () => {
    const files = { 'a.json': JSON.stringify({ age: 49, cashAssistancePayments24: 12 }) };
    const { code, out, err } = await call(['check', 'a.json', '--json', '--ruleset', 'sa-2017-long'], {
      files,
    });
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      calls: [{ id: 'sa-2017-long', version: 1, from: '2017-02-10', to: '2019' }],
      programmes: [
        {
          id: 'sa-2017-long',
          verdict: 'unknown',
          reasons: [
            {
              criterion: 'younger-than-49',
              verdict: 'unknown',
              sources: [
                'rra-koroska-2017',
                'pora-gr-2017',
                'mddsz-long-programmes',
                'bsc-kranj-2017',
                'trebnje-2017',
              ],
            },
          ],
        },
      ],
    });
  });

  it('checks all calls unless one is named, from standard input with - or without a file', async () => {
    const input = JSON.stringify(woman);
    const [dash, bare] = [
      await call(['check', '-', '--json'], { input }),
      await call(['check', '--json'], { input }),
    ];
    expect(dash).toEqual(bare);
    const verdicts = JSON.parse(dash.out).programmes.map((p: { id: string; verdict: string }) => [
      p.id,
      p.verdict,
    ]);
    expect(verdicts.map(([id]: [string]) => id)).toEqual(programmes);
    expect(Object.fromEntries(verdicts)).toMatchObject({
      'sa-2017-long': 'unknown',
      'sa-2017-short-a': 'unknown',
      'sa-2017-short-c': 'unknown',
      'sa-2018-intermediate': 'unknown',
      'sa-2019-lot-1': 'met',
      'sa-2019-lot-2': 'met',
      'sa-2019-lot-3': 'notMet',
      'sa-2021-lot-1': 'met',
      'sa-2021-lot-2': 'met',
      'sa-2021-lot-3': 'notMet',
      'sa-2024-plus': 'unknown',
    });
  });

  it('accepts a byte order mark', async () => {
    expect((await call(['check', '-', '--json'], { input: '\uFEFF{"age": 30}' })).code).toBe(0);
  });
});

describe('check in words', () => {
  it.each([
    ['sl', 'Videti je, da je bil program namenjen ljudem v vašem položaju.', 'Prikaz je informativen.'],
    ['hr', 'Čini se da je program bio namijenjen ljudima u vašoj situaciji.', 'Prikaz je informativan.'],
    [
      'en',
      'It looks as if the programme was meant for people in your situation.',
      'This is for information only.',
    ],
  ])('speaks %s', async (lang, text, notice) => {
    const { code, out } = await call(['check', '-', '--lang', lang, '--ruleset', 'sa-2019'], {
      input: JSON.stringify(woman),
    });
    expect(code).toBe(0);
    expect(out).toContain(text);
    expect(out.trimEnd().endsWith(notice)).toBe(true);
  });

  it('names a disagreement of sources', async () => {
    const input = '{"age": 49, "cashAssistancePayments24": 12}';
    const { out } = await call(['check', '--lang', 'en'], { input });
    expect(out).toContain('The sources disagree about this.');
  });
});

describe('bad input', () => {
  it.each([
    ['a missing file', ['check', 'none.json'], '', 'cannot read "none.json": no such file'],
    ['broken JSON', ['check', '-'], '{"age": 4', 'standard input is not JSON'],
    ['empty input', ['check', '-'], '', 'standard input is not JSON'],
    ['a list', ['check', '-'], '[1]', 'answers are [1]: expected an object'],
    ['null', ['check', '-'], 'null', 'answers are null: expected an object'],
    [
      'an unknown question',
      ['check', '-'],
      '{"height": 1}',
      'unknown question "height": expected one of age,',
    ],
    ['a wrong value', ['check', '-'], '{"age": 200}', '"age" is 200: expected a whole number from 0 to 120'],
    [
      'an unknown ruleset',
      ['check', '-', '--ruleset', 'x'],
      '{}',
      'unknown ruleset "x": expected one of sa-2017-long',
    ],
    [
      'an unknown language',
      ['check', '-', '--lang', 'de'],
      '{}',
      'unknown language "de": expected sl, hr, en',
    ],
    ['an unknown option', ['check', '--jsn'], '{}', "unknown option '--jsn'"],
    ['an unknown command', ['chek'], '', "unknown command 'chek'"],
    ['too many arguments', ['check', 'a', 'b'], '', 'too many arguments'],
    ['no place', ['place'], '', 'empty query'],
    ['an empty place', ['place', ' '], '', 'empty query'],
    ['coordinates off the globe', ['place', '99.5, 14.5'], '', '99.5'],
  ] as const)('%s: exit 2 and one line', async (_, args, input, message) => {
    const { code, out, err } = await call(args, { input });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toMatch(/^error: [^\n]+\n$/);
  });

  it('does not wait for a terminal to type answers', async () => {
    const { code, err } = await call(['check'], { terminal: true });
    expect([code, err]).toEqual([2, 'error: no answers: give a file, or - to read standard input\n']);
  });
});

describe('place', () => {
  it('prints the candidates with regional unit and entry points', async () => {
    const { code, out } = await call(['place', 'škofja loka', '--json']);
    expect(code).toBe(0);
    const [candidate] = JSON.parse(out).candidates;
    expect(candidate.municipality.name).toBe('Škofja Loka');
    expect(candidate.regionalUnit.id).toBe('gorenjska');
    expect(candidate.csdUnits.length).toBeGreaterThan(0);
    expect(candidate.labourOffices.length).toBeGreaterThan(0);
  });

  it.each(['skofja loka', 'SKOFJA-LOKA', '4220'])('finds Škofja Loka as "%s"', async (query) => {
    const { code, out } = await call(['place', query, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('Škofja Loka\n');
    expect(out).toMatch(/Regional unit: \S/);
    expect(out).toMatch(/Labour office: \S/);
  });

  it('nothing found: exit 1 with suggestions', async () => {
    const text = await call(['place', 'skofja lok']);
    expect([text.code, text.out]).toEqual([1, '']);
    expect(text.err).toMatch(/^no place matches "skofja lok": did you mean [^\n]*Škofja Loka[^\n]*\?\n$/);
    const json = await call(['place', 'skofja lok', '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ candidates: [], query: 'skofja lok' });
  });
});

describe('place in the language of the reader', () => {
  it.each([
    ['sl', '--bogus', 'napaka: Možnosti --bogus ni.'],
    ['hr', '--bogus', 'greška: Opcija --bogus ne postoji.'],
    ['en', '--bogus', 'error: there is no option --bogus'],
    ['sl', '', 'napaka: Iskanje je prazno'],
    ['hr', '', 'greška: Pretraga je prazna'],
    ['en', '', 'error: empty query'],
    ['sl', '99.5, 14.5', 'napaka: Koordinati »99.5, 14.5«'],
    ['hr', '99.5, 14.5', 'greška: Koordinate »99.5, 14.5«'],
    ['en', '99.5, 14.5', 'error: coordinates "99.5, 14.5"'],
  ])('refuses in %s: "%s"', async (lang, query, message) => {
    const { code, err } = await call(['place', query, '--lang', lang]);
    expect(code).toBe(2);
    expect(err.startsWith(message), err).toBe(true);
  });

  it.each([
    ['sl', 'Kraja »Murska sobtoa« nismo našli. Ste morda mislili Murska Sobota?\n'],
    ['hr', 'Mjesto »Murska sobtoa« nismo našli. Jeste li možda mislili Murska Sobota?\n'],
    ['en', 'no place matches "Murska sobtoa": did you mean Murska Sobota?\n'],
  ])('suggests in %s', async (lang, message) => {
    expect(await call(['place', 'Murska sobtoa', '--lang', lang])).toMatchObject({ code: 1, err: message });
  });

  it.each([
    ['sl', 'Kraja »xyzzy« nismo našli.\n'],
    ['hr', 'Mjesto »xyzzy« nismo našli.\n'],
    ['en', 'no place matches "xyzzy"\n'],
  ])('says in %s that nothing is like it', async (lang, message) => {
    expect(await call(['place', 'xyzzy', '--lang', lang])).toMatchObject({ code: 1, err: message });
  });

  it.each([
    ['sl', 'Čakovec je na Hrvaškem.', 'Kraji s tem imenom v Sloveniji:'],
    ['hr', 'Čakovec je u Hrvatskoj.', 'Mjesta tog imena u Sloveniji:'],
    ['en', 'Čakovec is in Croatia.', 'Places of that name in Slovenia:'],
  ])('says in %s that a place is in Croatia', async (lang, message, namesakes) => {
    const alone = await call(['place', 'Čakovec', '--lang', lang]);
    expect(alone.code).toBe(1);
    expect(alone.err).toContain(message);
    const also = await call(['place', 'Šibenik', '--lang', lang]);
    expect(also.code).toBe(0);
    expect(also.out).toContain(namesakes);
    expect(also.out).toContain('Šentjur\n');
  });

  it('says where the unit of a quarter is known from, and who serves settlements elsewhere', async () => {
    const quarter = await call(['place', 'Maribor Tabor', '--lang', 'sl']);
    expect(quarter.out).toMatch(
      /Enota centra: [^\n]*Maribor Center\n {2}Enota za ta del mesta po viru iz leta 2019, .*RTV Slovenija/,
    );
    const derived = await call(['place', 'Tezno', '--lang', 'hr']);
    expect(derived.out).toContain('zaključena je isključivanjem iz izvora iz 2019. godine');
    const divided = await call(['place', 'Velenje', '--lang', 'sl']);
    expect(divided.out).toContain('    Podkraj pri Velenju: ');
  });
});

describe('help', () => {
  it.each([
    [['--help'], 'Commands:'],
    [['check', '--help'], 'Examples:'],
    [['place', '--help'], 'Examples:'],
  ])('%j: exit 0', async (args, text) => {
    const { code, out, err } = await call(args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(text);
  });
});

describe('as a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vstopna-tocka-'));
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const start = (args: readonly string[], input?: string) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
      const child = spawn(process.execPath, ['--conditions=@vstopna-tocka/source', main, ...args]);
      let [out, err] = ['', ''];
      child.stdout.on('data', (d) => {
        out += d;
      });
      child.stderr.on('data', (d) => {
        err += d;
      });
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, out, err }));
      child.stdin.end(input);
    });

  beforeAll(() => writeFileSync(join(folder, 'answers.json'), JSON.stringify(woman)));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads a file', async () => {
    const { code, out } = await start([
      'check',
      join(folder, 'answers.json'),
      '--json',
      '--ruleset',
      'sa-2019',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out).programmes.map((p: { verdict: string }) => p.verdict)).toEqual([
      'met',
      'met',
      'notMet',
    ]);
  });

  it('reads standard input', async () => {
    const { code, out } = await start(['check', '-', '--json'], '{}');
    expect(code).toBe(0);
    expect(JSON.parse(out).programmes).toHaveLength(programmes.length);
  });

  it('exits 2 on a folder instead of a file', async () => {
    expect(await start(['check', folder])).toEqual({
      code: 2,
      out: '',
      err: `error: cannot read "${folder}": a folder\n`,
    });
  });

  it('finds a place', async () => {
    const { code, out } = await start(['place', 'radece', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).candidates[0].regionalUnit.id).toBe('celje');
  });
});

it.each([
  [['place', 'a', 'b', '--lang', 'sl'], 'napaka: Napišite en sam kraj.'],
  [['place', 'a', 'b', '--lang=hr'], 'greška: Napišite samo jedno mjesto.'],
  [['place', '--lang', 'sl', 'a', '--json=x'], 'napaka: Možnosti --json=x ni.'],
  [['place', '--lang'], "error: option '--lang <lang>' argument missing"],
])('%j is refused in the language of the reader, where it is known', async (args, message) => {
  const { code, out, err } = await call(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});
