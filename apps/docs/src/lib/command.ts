import { execFileSync } from 'node:child_process';
import { inPackage } from './packages.ts';

const printed = new Map<string, string>();

/**
 * Runs the command line, from its sources, and returns what it prints on standard output. The
 * same command is run once only.
 *
 * @param args e.g. `['check', '--help']`
 * @param input sent to its standard input
 * @throws if the command exits with another code than 0
 */
export function commandOutput(args: readonly string[], input = ''): string {
  const key = JSON.stringify([args, input]);
  const known = printed.get(key);
  if (known !== undefined) return known;
  const output = execFileSync(
    process.execPath,
    ['--conditions=@vstopna-tocka/source', inPackage('cli', 'src/main.ts'), ...args],
    { encoding: 'utf8', input, stdio: 'pipe', env: { ...process.env, NO_COLOR: '1' } },
  );
  printed.set(key, output);
  return output;
}

/** The names of the commands that a help text lists. */
export function commandNames(help: string): string[] {
  const [list = ''] = (help.split('Commands:\n')[1] ?? '').split('\n\n');
  return [...list.matchAll(/^ {2}([a-z]+)/gm)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'help');
}

/**
 * Every command and the commands inside it, as the program's own help lists them.
 *
 * @returns the arguments that lead to each: `[]` for the program itself, then `['check']`, `['receipt', 'encode']` …
 */
export function commandPaths(path: readonly string[] = []): string[][] {
  const inner = commandNames(commandOutput([...path, '--help']));
  return [[...path], ...inner.flatMap((name) => commandPaths([...path, name]))];
}
