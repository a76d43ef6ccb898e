import type { Io } from '../../src/io.ts';
import { run } from '../../src/run.ts';

/** An outside world of texts, and what was printed to it. */
export function world({ input = '', files = {}, terminal = false } = {}) {
  const printed = { out: '', err: '' };
  const io: Io = {
    readFile: async (path) => {
      const text = (files as Record<string, string>)[path];
      if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
      return text;
    },
    readInput: async () => input,
    inputIsTerminal: terminal,
    errorIsTerminal: terminal,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  };
  return { io, printed };
}

/** Runs a command in this process, with files and standard input given as texts. */
export async function call(args: readonly string[], options: Parameters<typeof world>[0] = {}) {
  const { io, printed } = world(options);
  const code = await run(args, io);
  return { code, ...printed };
}
