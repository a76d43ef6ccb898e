import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSmall } from '../src/files/read.ts';
import { run } from '../src/run.ts';
import { call, world } from './support/call.ts';
import { testFolder } from './support/folder.ts';
import { start } from './support/process.ts';

const folder = testFolder();
const HEAD = 'unit;call;programme_type;entry\n';
const RECORD = 'celje;sa-2019;lot;2019-10\n';

/** For each command what ends with which exit code; `%` stands for the folder. */
const table: Readonly<Record<string, Readonly<Record<0 | 1 | 2, readonly string[] | undefined>>>> = {
  check: { 0: ['%/a.json'], 1: ['%/a.json', '--as-of', '2000-01-01'], 2: ['%/none.json'] },
  explain: { 0: ['%/a.json'], 1: ['%/a.json', '--as-of', '2000-01-01'], 2: ['%/in.csv'] },
  plan: { 0: ['--ruleset', 'sa-2019'], 1: ['--as-of', '2000-01-01'], 2: ['--ruleset', 'x'] },
  'receipt encode': { 0: ['%/a.json'], 1: ['%/a.json', '--as-of', '2000-01-01'], 2: ['%/none.json'] },
  // Made of a check whose verdict should be another one.
  'receipt decode': {
    0: ['VT1-0KJM0-GJ4R4-2000'],
    1: ['VT1-34P4V-0Q26R-D2MDH-71023-H10QR-CEB'],
    2: ['VT1-AAAAA'],
  },
  // The whole proof and a counterexample have tests of their own.
  verify: { 0: undefined, 1: undefined, 2: ['--lang', 'de'] },
  export: { 0: ['--format', 'sql'], 1: ['--format', 'sql', '--as-of', '2000-01-01'], 2: ['--format', 'x'] },
  screen: {
    0: ['%/in.csv', '--out', '%/o.csv'],
    1: ['%/some.csv', '--out', '%/o.csv'],
    2: ['%/in.csv', '--out', '%/in.csv'],
  },
  monitor: {
    0: ['%/records.csv', '--out', '%/o.html'],
    1: ['%/some-records.csv', '--out', '%/o.html'],
    2: ['%/records.csv', '--out', '%/none/o.html'],
  },
  place: { 0: ['ljubljana'], 1: ['xyzzy'], 2: ['999,999'] },
  // What it ends with at a terminal is shown with its conversation.
  ask: { 0: undefined, 1: undefined, 2: [] },
};

function fill() {
  folder.write('a.json', '{"age":40}');
  folder.write('in.csv', 'age\n40\n');
  folder.write('some.csv', 'age\n40\nx\n');
  folder.write('records.csv', `${HEAD}${RECORD.repeat(20)}`);
  folder.write('some-records.csv', `${HEAD}${RECORD.repeat(20)}celje;sa-2019;lot;never\n`);
}

const rows = Object.entries(table).flatMap(([command, codes]) =>
  Object.entries(codes).flatMap(([code, args]) => (args ? [[command, Number(code), args] as const] : [])),
);

describe('exit codes are 0, 1 and 2 as help says', () => {
  it.each(rows)('%s ends with %i: %j', async (command, code, args) => {
    fill();
    const path = folder.path('.');
    const given = command === 'receipt decode' && code === 0 ? [await aReceipt()] : args;
    const all = [...command.split(' '), ...given.map((arg) => arg.replace('%/', `${path}/`))];
    const done = await call(all, {
      files: { [`${path}/a.json`]: '{"age":40}', [`${path}/in.csv`]: 'age\n' },
    });
    expect([done.code, done.err === '']).toEqual([code, code === 0 || (code === 1 && done.out !== '')]);
  });

  it.each(Object.keys(table))('%s: help and README tell all three', async (command) => {
    const { out } = await call([...command.split(' '), '--help']);
    expect(out).toMatch(/Exit codes: 0 [^.]*, 1 [^.]*, 2 [^.]*\./s);
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    expect(readme).toContain('exit codes: 0 done, 1 a negative finding, 2 bad input');
  });

  it('without a command there is help, and 2', async () => {
    expect(await call([])).toMatchObject({ code: 2, out: '' });
  });
});

const aReceipt = async () => (await call(['receipt', 'encode'], { input: '{"age":40}' })).out.trim();

/** Words of arguments: those that mean something, and any others. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.keys(table).flatMap((name) => name.split(' '))) },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...[
        '--json',
        '--lang',
        'sl',
        'hr',
        'en',
        '--ruleset',
        'sa-2019',
        '--as-of',
        '2020-01-01',
        '9999-12-31',
      ],
      ...['--receipt', '--format', 'sql', 'table', '--missing', '--out', '--rejects', '--delimiter', ';'],
      ...[
        '--print',
        'template',
        '--encoding',
        'windows-1250',
        '--synthetic',
        '--help',
        '--version',
        '-',
        '--',
      ],
    ),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(
        ...[
          'in.csv',
          'some.csv',
          'records.csv',
          'a.json',
          'any',
          'o.csv',
          'o.html',
          'link',
          'none/o.csv',
          '',
        ],
      )
      .map((name) => `%/${name}`),
  },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1_000, maxLength: 5_000 }) },
);
/** Words at random, or a list that means something with some more after it. */
const lists = fc.oneof(
  fc.array(word, { maxLength: 8 }),
  fc
    .tuple(fc.constantFrom(...rows), fc.array(word, { maxLength: 3 }))
    .map(([[command, , args], more]) => [...command.split(' '), ...args, ...more]),
);
const input = fc.oneof(
  fc.json(),
  fc
    .dictionary(fc.constantFrom('age', 'agee', 'gender', 'roma'), fc.jsonValue())
    .map((x) => JSON.stringify(x)),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `age,x\n${text}`),
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
const SETTINGS = { numRuns: 400 };

/** What holds of every run, whatever is given. */
function holds({ code, out, err }: { code: number | null; out: string; err: string }) {
  expect([0, 1, 2]).toContain(code);
  expect(`${out}${err}`).not.toMatch(/^ {4}at /m);
  expect(err.length).toBeLessThanOrEqual(2_000);
  expect(err).not.toMatch(raw);
}

const filled = (args: readonly string[]) => {
  const path = folder.path('.');
  return (
    args
      // The proof takes seconds each time; its options are tried with the others.
      .filter((arg, i) => arg !== 'verify' || i > 0)
      .map((arg) => (arg.startsWith('%/') ? `${path}${arg.slice(1)}` : arg))
  );
};

describe('whatever is given (seeded)', () => {
  it('one exit code of three, no trace, a short message without control signs', async () => {
    fill();
    await fc.assert(
      fc.asyncProperty(lists, input, async (args, text) => {
        folder.write('any', text);
        const { io, printed } = world({ input: text });
        const code = await run(filled(args), { ...io, readFile: readSmall });
        holds({ code, ...printed });
      }),
      SETTINGS,
    );
    expect(folder.names().filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('the same as a process', async () => {
    fill();
    // The system itself takes no such argument.
    const possible = lists.filter((args) => args.every((arg) => !arg.includes('\0')));
    for (const [args, text] of fc.sample(fc.tuple(possible, input), { numRuns: 6 })) {
      const { child, ended } = start(filled(args), { cwd: folder.path('.') });
      child.stdin?.on('error', () => {});
      child.stdin?.end(text);
      holds(await ended);
    }
  });
});
