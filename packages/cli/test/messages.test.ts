import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import en from '../locales/en/command.json' with { type: 'json' };
import hr from '../locales/hr/command.json' with { type: 'json' };
import sl from '../locales/sl/command.json' with { type: 'json' };
import about from '../package.json' with { type: 'json' };
import { ask } from '../src/ask/command.ts';
import { chooseOn } from '../src/ask/prompt.ts';
import { doubledKey } from '../src/json.ts';
import { nearest } from '../src/near.ts';
import { bounded, message, printable, quoted } from '../src/printable.ts';
import { call, world } from './support/call.ts';
import { testFolder } from './support/folder.ts';

const folder = testFolder();
const inDanger = '\u001b[31mred\nerror: false\r\u009b2J\u202e\u2028"';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/;

describe('a text for a terminal', () => {
  it('shows signs that do something instead of doing it', () => {
    expect(printable(inDanger)).toBe('\\u001b[31mred\\nerror: false\\r\\u009b2J\\u202e\\u2028"');
    expect(printable('\ud800 čšž 𝒳')).toBe('\\ud800 čšž 𝒳');
  });

  it('keeps beginning and end of what is too long', () => {
    expect(bounded('0123456789', 5)).toBe('01…89');
    expect(bounded('01234', 5)).toBe('01234');
    expect(message('x'.repeat(1_000_000)).length).toBeLessThanOrEqual(1_000);
  });

  it('puts names in quotes that they cannot end', () => {
    expect(quoted('a": no such file')).toBe('"a\\": no such file"');
  });
});

describe('the words of the command', () => {
  const texts = (part: object, before = ''): [key: string, text: string][] =>
    Object.entries(part).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${before}${key}`, value]] : texts(value, `${before}${key}.`),
    );
  const params = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

  it.each(Object.entries({ sl, hr }))(
    'are all there in %s, with the same parameters as in English',
    (_, own) => {
      const shape = (words: object) => texts(words).map(([key, text]) => [key, params(text)]);
      expect(shape(own)).toEqual(shape(en));
      expect(texts(own).filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
    },
  );
});

describe.each([
  ['signs that do something', inDanger],
  ['a megabyte', 'k'.repeat(1_000_000)],
])('%s (fault 27)', (_, text) => {
  it.each<[string, string[], string?]>([
    ['a file', ['check', text]],
    ['a key', ['check', '-'], JSON.stringify({ [text]: 1 })],
    ['a value', ['check', '-'], JSON.stringify({ age: text })],
    ['a list', ['explain', '-'], JSON.stringify([text])],
    ['no JSON', ['explain', '-'], text],
    ['a doubled key', ['receipt', 'encode'], `{${JSON.stringify(text)}:1,${JSON.stringify(text)}:2}`],
    ['a call', ['plan', '--ruleset', text]],
    ['a day', ['plan', '--as-of', text]],
    ['a language', ['verify', '--lang', text]],
    ['an option', ['plan', `--${text}`]],
    ['a command', [text]],
    ['a format', ['export', '--format', text]],
    ['a code', ['receipt', 'decode', text]],
    ['a place', ['place', text]],
    ['a file to write', ['export', '--format', 'sql', '--out', `/none/${text}`]],
    ['a file to screen', ['screen', text, '--out', 'x.csv']],
    ['a file of persons', ['screen', `${text}.csv`, '--out', `${text}2.csv`]],
    ['a delimiter', ['screen', 'x.csv', '--out', 'y.csv', '--delimiter', text]],
    ['records', ['monitor', `${text}.csv`, '--out', 'none/x.html']],
    ['an encoding', ['monitor', 'x.csv', '--out', 'x.html', '--encoding', text]],
    ['a starter', ['monitor', '--print', text]],
  ])('in %s is said in a short line that does nothing', async (_what, args, input = '') => {
    const { code, out, err } = await call(args, { input });
    expect([code === 2 || code === 1, out]).toEqual([true, '']);
    expect(err).not.toMatch(raw);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err.length).toBeLessThan(1_100);
  });
});

it('names of files are shown in what was done, and escaped (fault 27)', async () => {
  folder.write('in.csv', 'age\n40\n');
  const out = folder.path('o\u001b[31m.csv');
  const done = await call(['screen', folder.path('in.csv'), '--out', out]);
  expect([done.code, done.out.includes('o\\u001b[31m.csv'), raw.test(done.out)]).toEqual([0, true, false]);
  expect((await call(['place', 'x\u009b', '--json'])).out).not.toMatch(raw);
});

describe('doubled keys of JSON (fault 26)', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":{"b":1,"b":2}}', 'b'],
    ['[{"a":1},{"x":[],"a":[{"c":1,"c":1}]}]', 'c'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"":1,"":2}', ''],
    ['{"a\\"":1, "a\\"" : 2}', 'a"'],
    ['{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}', undefined],
    ['{"a":"a","b":"{\\"b\\":1,\\"b\\":2}"}', undefined],
    ['{"__proto__":1,"constructor":2}', undefined],
    ['[1,"a","a"]', undefined],
    ['1', undefined],
  ])('%s: %s', (text, key) => {
    expect(doubledKey(text)).toBe(key);
  });

  it('are found in much JSON, deep or long', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect(doubledKey(deep)).toBeUndefined();
    const long = `{${Array.from({ length: 300_000 }, (_, i) => `"k${i}":1`).join(',')},"k7":2}`;
    expect(doubledKey(long)).toBe('k7');
  });

  it.each(['check', 'explain', 'receipt encode'])('%s refuses them', async (command) => {
    const { code, out, err } = await call([...command.split(' '), '-'], { input: '{"age":40,"age":10}' });
    expect([code, out, err]).toEqual([2, '', 'error: standard input: the key "age" occurs twice\n']);
  });
});

describe('a slip in a name (fault 28)', () => {
  it.each([
    ['agee', 'age'],
    ['ag', 'age'],
    ['Agf', 'age'],
    ['residense', 'residence'],
    ['stage', undefined],
    ['name', undefined],
    ['x'.repeat(1_000_000), undefined],
  ])('%s: %s', (name, known) => {
    expect(nearest(name, ['age', 'residence', 'roma'])).toBe(known);
  });

  it('is pointed out where answers are read', async () => {
    const { code, err } = await call(['check', '-'], { input: '{"agee":40}' });
    expect([code, err.split('? ')[0]]).toEqual([2, 'error: unknown question "agee": did you mean age']);
    folder.write('in.csv', 'agee,roma\n40,true\n');
    const screened = await call(['screen', folder.path('in.csv'), '--out', folder.path('o.csv')]);
    expect([screened.code, screened.err]).toEqual([
      2,
      'error: unknown column "agee": did you mean age? Rename it, or its question stays unanswered\n',
    ]);
  });
});

describe('ask', () => {
  const prompt = { message: 'Question?', hint: 'Help.', options: [{ value: 'a', label: 'A' }] };
  const terminal = () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = Object.assign(new PassThrough(), { columns: 100, rows: 40, isTTY: true });
    let shown = '';
    output.on('data', (text) => {
      shown += text;
    });
    return { input, output, shown: () => shown };
  };

  it.each([
    ['Ctrl-D', (input: PassThrough) => input.write('\u0004')],
    ['the end of the input', (input: PassThrough) => input.end()],
  ])('%s leaves, with the cursor shown again (fault 29)', async (_, leave) => {
    const { input, output, shown } = terminal();
    setTimeout(() => leave(input), 50);
    expect(await chooseOn(input, output)(prompt)).toBeUndefined();
    expect(shown().lastIndexOf('\u001b[?25h')).toBeGreaterThan(shown().lastIndexOf('\u001b[?25l'));
  });

  it('asks nothing where no code can be made of the day, or no call was in force (fault 30)', async () => {
    const never = () => Promise.reject(new Error('asked'));
    const { io, printed } = world({ terminal: true });
    await expect(ask(io, { lang: 'en', asOf: '9999-12-31' }, never)).rejects.toMatchObject({
      name: 'BadInput',
    });
    expect(await ask(io, { lang: 'en', asOf: '2000-02-29' }, never)).toBe(false);
    expect(printed.err).toContain('no call for social activation was in force on 29 February 2000');
  });
});

describe('days that no receipt can hold (fault 30)', () => {
  it.each([
    ['2000-02-29', 1],
    ['1999-01-01', 1],
    ['2016-12-31', 1],
    ['9999-12-31', 2],
  ])('%s: the same exit code %i from check --receipt and receipt encode', async (day, code) => {
    const input = '{"age":40}';
    for (const args of [
      ['check', '-', '--receipt'],
      ['receipt', 'encode'],
    ]) {
      const done = await call([...args, '--as-of', day], { input });
      expect([args, done.code]).toEqual([args, code]);
      expect(done.err.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('coordinates (fault 32)', () => {
  it.each(['999,999', '99.5, 14.5', '46.05; 181', '-91,0', '1e9'])('%s', async (query) => {
    const { code, err } = await call(['place', '--', query]);
    expect([code, /^error: coordinates "/.test(err)]).toEqual(query === '1e9' ? [1, false] : [2, true]);
  });
});

it('--version prints the version of the package (fault 42)', async () => {
  expect(await call(['--version'])).toEqual({ code: 0, out: `${about.version}\n`, err: '' });
});
