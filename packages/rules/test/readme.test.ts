import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import * as rules from '../src/index.ts';

it('the example of the README prints what it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const code = readme.split('```ts\n')[1]?.split('\n```')[0] as string;
  const promised = code
    .split('\n')
    .filter((line) => line.startsWith('// '))
    .map((line) => line.slice(3));
  const body = code
    .replace(/^import \{ (.+) \} from .+$/m, 'const { $1 } = rules;')
    .replaceAll(' as const', '');

  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  new Function('rules', body)(rules);
  const printed = log.mock.calls.map((args) => args.map((a) => (Array.isArray(a) ? show(a) : a)).join(' '));
  log.mockRestore();

  expect(printed.slice(0, 3)).toEqual(promised);
});

const show = (list: readonly string[]) =>
  list.length === 0 ? '[]' : `[ ${list.map((i) => `'${i}'`).join(', ')} ]`;
