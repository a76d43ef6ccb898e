import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** Runs a command in this process; files are real, and what it prints is caught. */
export async function call(args: readonly string[]) {
  let out = '';
  let err = '';
  const io: Io = {
    readFile: () => Promise.reject(new Error('not expected to read')),
    readInput: async () => '',
    inputIsTerminal: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  };
  const code = await run(args, io);
  return { code, out, err };
}
