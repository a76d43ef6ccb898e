import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandNames, commandOutput } from '../src/lib/command.ts';

const help = commandOutput(['--help']);
const page = readFileSync(new URL('../src/content/docs/cli.mdx', import.meta.url), 'utf8');

const names = commandNames(help).filter((name) => name !== 'help');

it('finds the commands in the help of the program', () => {
  expect(names).toEqual(expect.arrayContaining(['check', 'place']));
});

it.each(names)('%s explains itself with usage and exit codes', (name) => {
  const own = commandOutput([name, '--help']);
  expect(own).toContain(`Usage: vstopna-tocka ${name}`);
  expect(own).toContain('Exit codes:');
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
