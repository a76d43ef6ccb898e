// Lays out the folder of a new call, with TODO wherever something is to be filled: npm run new-call -- sa-2027
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesOf } from './layout.ts';

const [id = ''] = process.argv.slice(2);
const calls = new URL('../src/calls/', import.meta.url);
const folder = new URL(`${id}/`, calls);

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
  console.error(`new-call: "${id}" is no id: expected small letters, digits and hyphens, e.g. sa-2027`);
  process.exitCode = 1;
} else if (existsSync(folder)) {
  console.error(`new-call: there is a call "${id}" already`);
  process.exitCode = 1;
} else {
  // Read from the files, so that several calls can be laid out before any is filled.
  const orders = globSync('*/call.yaml', { cwd: fileURLToPath(calls) }).map((file) =>
    Number(/^ {2}order: (\d+)$/m.exec(readFileSync(new URL(file, calls), 'utf8'))?.[1]),
  );
  const order = Math.max(...orders) + 1;
  mkdirSync(folder);
  for (const [name, text] of Object.entries(filesOf(id, order))) writeFileSync(new URL(name, folder), text);
  console.log(
    `new-call: packages/rules/src/calls/${id}/ is laid out; "npm run data" says what is to be filled`,
  );
}
