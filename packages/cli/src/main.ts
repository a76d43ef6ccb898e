#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  readFile: (path) => readFile(path, 'utf8'),
  readInput: () => text(process.stdin),
  inputIsTerminal: process.stdin.isTTY === true,
  errorIsTerminal: process.stderr.isTTY === true,
  out: (line) => process.stdout.write(line),
  err: (line) => process.stderr.write(line),
});
