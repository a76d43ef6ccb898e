import { execFileSync } from 'node:child_process';
import { inPackage } from './packages.ts';

/**
 * Runs the command line of the rules package, from its sources, and returns what it prints on standard output.
 *
 * @param args e.g. `['check', '--help']`
 * @param input sent to its standard input
 * @throws if the command exits with another code than 0
 */
export const commandOutput = (args: readonly string[], input = ''): string =>
  execFileSync(
    process.execPath,
    ['--conditions=@vstopna-tocka/source', inPackage('rules', 'src/cli/main.ts'), ...args],
    { encoding: 'utf8', input, stdio: 'pipe', env: { ...process.env, COLUMNS: '80', NO_COLOR: '1' } },
  );

/** The names of the commands, as the program's own help lists them. */
export const commandNames = (help: string): string[] =>
  [...(help.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name ?? '');
