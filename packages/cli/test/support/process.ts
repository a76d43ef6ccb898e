import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const before = ['--conditions=@vstopna-tocka/source', main];

/** How the command is started: the program, and what comes before its own arguments. */
export const command: readonly string[] = [process.execPath, ...before];

/** Starts the command as a process of its own. */
export function start(args: readonly string[], options: SpawnOptions = {}) {
  const child = spawn(process.execPath, [...before, ...args], { stdio: 'pipe', ...options });
  const printed = { out: '', err: '' };
  child.stdout?.on('data', (part) => {
    printed.out += part;
  });
  child.stderr?.on('data', (part) => {
    printed.err += part;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) => {
    child.on('close', (code) => done({ code, ...printed }));
  });
  return { child, ended };
}

/** Runs a line of bash, in which `v` is the command; `codes` are those of all parts of the last pipe. */
export function bash(line: string, folder: string) {
  const quoted = command.map((part) => `'${part}'`).join(' ');
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', `v() { ${quoted} "$@"; }; ${line}; echo "codes \${PIPESTATUS[*]}"`],
    { cwd: folder, encoding: 'utf8' },
  );
  const codes = /codes ([\d ]+)\n$/.exec(stdout)?.[1]?.split(' ').map(Number) ?? [];
  return { codes, out: stdout.replace(/codes [\d ]+\n$/, ''), err: stderr };
}
