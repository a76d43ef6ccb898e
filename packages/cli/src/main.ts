#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import { cannotRead, cannotWrite, reasonOf } from './files/faults.ts';
import { readSmall } from './files/read.ts';
import { messageOf } from './messages.ts';
import { exitCodes, run } from './run.ts';

const args = process.argv.slice(2);
let failed: NodeJS.ErrnoException | undefined;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  failed ??= error;
});
// What cannot be said cannot be said anywhere else.
process.stderr.on('error', () => {});

let code = await run(args, {
  readFile: readSmall,
  readInput: async () => {
    // Node.js takes a folder for an empty stream.
    if (fstatSync(0).isDirectory()) throw cannotRead({ stream: 'standardInput' }, { code: 'EISDIR' });
    return readSmall(process.stdin);
  },
  inputIsTerminal: process.stdin.isTTY === true,
  errorIsTerminal: process.stderr.isTTY === true,
  out: (text) => {
    if (!failed) process.stdout.write(text);
  },
  err: (text) => process.stderr.write(text),
});
await new Promise((flushed) => process.stdout.write('', flushed));
// Who reads may stop when there is enough, as head does: that is no fault.
if (failed && failed.code !== 'EPIPE') {
  const error = cannotWrite({ stream: 'standardOutput' }, reasonOf(failed));
  process.stderr.write(`${await messageOf(error, args)}\n`);
  code = exitCodes.badInput;
}
process.exitCode = code;
