import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandNames, commandOutput, commandPaths } from '../src/lib/command.ts';

const page = readFileSync(new URL('../src/content/docs/cli.mdx', import.meta.url), 'utf8');
const paths = commandPaths().map((path) => path.join(' '));

it('finds the commands in the help of the program', () => {
  expect(paths).toEqual(expect.arrayContaining(['', 'check', 'place']));
  expect(new Set(paths).size).toBe(paths.length);
});

it('reads names from the list of commands only', () => {
  const help =
    'Options:\n  -h  help\n\nCommands:\n  one [file]  first\n              line two\n  help\n\nExamples:\n  two x';
  expect(commandNames(help)).toEqual(['one']);
});

it.each(paths)('"%s" explains itself', (path) => {
  expect(commandOutput([...path.split(' ').filter(Boolean), '--help'])).toContain(
    `Usage: vstopna-tocka ${path}`.trim(),
  );
});

it('shows the two main commands at work', () => {
  for (const name of ['check', 'place']) expect(page).toContain(`<Command args={['${name}',`);
});

it('sends the answers of a page to standard input', () => {
  const printed = commandOutput(['check', '-', '--ruleset', 'sa-2017-long', '--json'], '{"age": 52}');
  expect(JSON.parse(printed)).toMatchObject({ programmes: [{ id: 'sa-2017-long', verdict: 'notMet' }] });
});

it('fails where the command fails, so that no page shows an error as its output', () => {
  expect(() => commandOutput(['check', '-'], 'not JSON')).toThrow(/is not JSON/);
});
