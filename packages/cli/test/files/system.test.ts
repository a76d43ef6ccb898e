import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../src/run.ts';
import { call, world } from '../support/call.ts';
import { testFolder } from '../support/folder.ts';
import { bash, start } from '../support/process.ts';

const folder = testFolder();
const isRoot = process.getuid?.() === 0;
/** Root may do everything: what others may not is tried as nobody. */
const asNobody = isRoot ? { uid: 65534, gid: 65534 } : {};
const HEAD = 'unit;call;programme_type;entry\n';

/** What is written by which command: a place is put in for `%`. */
const writers = {
  export: ['export', '--format', 'sql', '--out', '%'],
  screen: ['screen', 'in.csv', '--out', '%'],
  monitor: ['monitor', 'records.csv', '--lang', 'hr', '--out', '%'],
};
const written = (command: keyof typeof writers, place: string) => {
  folder.write('in.csv', 'age\n40\n');
  folder.write('records.csv', `${HEAD}${'celje;sa-2019;lot;2019-10\n'.repeat(20)}`);
  return writers[command].map((arg) => (arg.endsWith('.csv') ? folder.path(arg) : arg === '%' ? place : arg));
};

describe.each(Object.keys(writers) as (keyof typeof writers)[])('%s says in one line', (command) => {
  const ending = command === 'monitor' ? 'html' : 'csv';
  it.each([
    ['a folder', () => folder.path(''), /a folder|to je mapa|expected a name that ends/],
    ['no folder', () => folder.path(`none/out.${ending}`), /no folder|nema/],
    ['a file for a folder', () => folder.path(`in.csv/out.${ending}`), /a part of the path|dio putanje/],
    [
      'a long name',
      () => folder.path(`${'x'.repeat(300)}.${ending}`),
      /the name is too long|ime je predugačko/,
    ],
    [
      'links in a circle',
      () => folder.path(`circle.${ending}`),
      /its links go in a circle|poveznice vode u krug/,
    ],
  ])('that it cannot write: %s', async (_, place, reason) => {
    symlinkSync(`circle.${ending}`, folder.path(`circle.${ending}`));
    const { code, out, err } = await call(written(command, place()));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: [^\n]+\n$/);
    expect(err).toMatch(reason);
    expect(folder.names()).toEqual([`circle.${ending}`, 'in.csv', 'records.csv']);
  });

  it('that it has no right to write or read', async () => {
    mkdirSync(folder.path('closed'));
    chmodSync(folder.path('closed'), 0o555);
    chmodSync(folder.path('.'), 0o755);
    const args = written(command, folder.path(`closed/out.${ending}`));
    const { code, out, err } = await start(args, asNobody).ended;
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: [^\n]+closed\/out[^\n]+(no right to do so|nemate pravo)\n$/);
    if (command === 'export') return;
    for (const name of ['in.csv', 'records.csv']) chmodSync(folder.path(name), 0);
    mkdirSync(folder.path('open'));
    chmodSync(folder.path('open'), 0o777);
    const unread = await start(written(command, folder.path(`open/out.${ending}`)), asNobody).ended;
    expect([unread.code, unread.out]).toEqual([2, '']);
    expect(unread.err).toMatch(
      /^error: (cannot read|nije moguće čitati) [^\n]+(no right to do so|nemate pravo)\n$/,
    );
  });
});

describe('input that cannot be read', () => {
  it.each(['check', 'explain', 'receipt encode'])(
    '%s: a folder, nothing, or without end',
    async (command) => {
      const line = (input: string) => bash(`v ${command} ${input}`, folder.path('.'));
      const one = (input: string, message: string) => {
        const { codes, out, err } = line(input);
        expect([codes, out, err]).toEqual([[2], '', `error: ${message}\n`]);
      };
      one('. ', 'cannot read ".": a folder');
      one('- < .', 'cannot read standard input: a folder');
      one('/dev/zero', 'cannot read "/dev/zero": it is larger than 16 MB');
      one('- < /dev/zero', 'cannot read standard input: it is larger than 16 MB');
      one('none.json/x', 'cannot read "none.json/x": no such file');
    },
  );

  it.each(['screen', 'monitor'])('%s: a pipe, a folder', async (command) => {
    mkdirSync(folder.path('folder.csv'));
    expect(spawnSync('mkfifo', [folder.path('pipe.csv')]).status).toBe(0);
    for (const [name, reason] of [
      ['folder.csv', 'a folder'],
      ['pipe.csv', 'no regular file: save it as one first'],
    ] as const) {
      const lang = command === 'screen' ? ['--out', folder.path('o.csv')] : ['--out', folder.path('o.html')];
      const { code, err } = await call([command, folder.path(name), ...lang]);
      expect(code).toBe(2);
      if (command === 'screen') expect(err).toBe(`error: cannot read "${folder.path(name)}": ${reason}\n`);
      else expect(err).toMatch(/^error: ni mogoče brati "[^\n]+": to (je mapa|ni navadna datoteka[^\n]*)\n$/);
    }
  });
});

describe('the standard output (fault 11)', () => {
  const age = `echo '{"age":40}'`;
  const lines = [
    'v --help',
    'v plan --json',
    'v export --format dmn',
    // Not /dev/stdout, which a fault here would take from the whole machine.
    'v export --format sql --out /proc/self/fd/1',
    'v monitor --print example',
    'v place ljubljana --json',
    `${age} | v check -`,
    `${age} | v explain - --json`,
    `${age} | v receipt encode -`,
    // The proof itself takes long, and prints as all do.
    'v verify --help',
  ];

  it.each(lines)('%s: ends quietly where nobody reads on', (line) => {
    const { codes, err } = bash(`${line} | true`, folder.path('.'));
    expect([codes.slice(-2), err]).toEqual([[0, 0], '']);
  });

  it('can be named as an output, and goes on where it is', () => {
    const line =
      '(echo before; v export --format sql --ruleset sa-2019 --json --out /proc/self/fd/1) > all.txt';
    expect(bash(line, folder.path('.'))).toEqual({ codes: [0], out: '', err: '' });
    expect(folder.read('all.txt')).toMatch(
      /^before\n-- Verdicts of sa-2019[\s\S]+"out": "\/proc\/self\/fd\/1"\n}\n$/,
    );
  });

  it('ends quietly where a line is enough', () => {
    const { codes, out, err } = bash('v plan --json | head -1', folder.path('.'));
    expect([codes, out, err]).toEqual([[0, 0], '{\n', '']);
  });

  it.each(lines.filter((line) => !line.includes('--out')))('%s: says that the disk is full', (line) => {
    const { codes, err } = bash(`${line} > /dev/full`, folder.path('.'));
    expect(codes.at(-1)).toBe(2);
    expect(err).toMatch(
      /^error: (cannot write standard output: no space left|ni mogoče pisati v standardni izhod: zmanjkalo je prostora)\n$/,
    );
  });
});

describe('a disk of its own', () => {
  let disk = '';
  afterEach(() => {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });
  const mount = (options: string) => {
    disk = mkdtempSync(join(tmpdir(), 'disk-'));
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status).toBe(0);
  };

  it.runIf(isRoot)('that is read-only is named', async () => {
    mount('ro');
    const { code, err } = await call(['export', '--format', 'sql', '--out', `${disk}/x`, '--lang', 'sl']);
    expect([code, err]).toEqual([2, `error: ni mogoče pisati v "${disk}/x": disk je samo za branje\n`]);
  });

  it.runIf(isRoot)('that is full while rejects are written is an error (fault 16)', async () => {
    mount('size=64k');
    folder.write('in.csv', `age,x\n40,1\n${'no,this is no age and takes some room\n'.repeat(5_000)}`);
    folder.write('o.csv', 'old');
    const args = [folder.path('in.csv'), '--out', folder.path('o.csv'), '--rejects', `${disk}/r.csv`];
    expect(await call(['screen', ...args])).toEqual({
      code: 2,
      out: '',
      err: `error: cannot write "${disk}/r.csv": no space left\n`,
    });
    expect([folder.read('o.csv'), folder.names()]).toEqual(['old', ['in.csv', 'o.csv']]);
    expect(spawnSync('ls', ['-A', disk], { encoding: 'utf8' }).stdout).toBe('');
    folder.write('in.csv', `${HEAD}celje;sa-2019;lot;2019-10\n${'celje;sa-2019;lot;never\n'.repeat(5_000)}`);
    const second = await call(['monitor', ...args, '--lang', 'hr']);
    expect(second).toEqual({
      code: 2,
      out: '',
      err: `error: nije moguće pisati u "${disk}/r.csv": ponestalo je prostora\n`,
    });
    expect([folder.read('o.csv'), folder.names()]).toEqual(['old', ['in.csv', 'o.csv']]);
  });
});

it.each([
  ['EMFILE', 'too many open files', 'odprtih je preveč datotek', 'otvoreno je previše datoteka'],
  ['EIO', 'the device reports an error', 'naprava javlja napako', 'uređaj javlja grešku'],
  ['ESTALE', 'the system says ESTALE', 'sistem javlja ESTALE', 'sustav javlja ESTALE'],
])('%s is named in the language of the command', async (code, ...reasons) => {
  for (const [i, lang] of ['en', 'sl', 'hr'].entries()) {
    const { io, printed } = world();
    const readFile = () => Promise.reject(Object.assign(new Error(code), { code }));
    expect(await run(['check', 'a.json', '--lang', lang], { ...io, readFile })).toBe(2);
    expect(printed.err).toMatch(/^error: [^\n]+ "a.json": [^\n]+\n$/);
    expect(printed.err).toContain(reasons[i]);
  }
});
