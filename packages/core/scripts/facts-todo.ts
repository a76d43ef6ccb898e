// npm run facts:todo -- [--older-than MONTHS] [--kind missing|unsure|old] [--json]
import { parseArgs } from 'node:util';
import { type Todo, todos } from './todo.ts';

const KINDS = ['missing', 'unsure', 'old'];
const USAGE = `Lists the facts that are missing, unsure or old, and where to look them up.

  npm run facts:todo                       everything, values older than 36 months
  npm run facts:todo -- --older-than 12    another age, in months
  npm run facts:todo -- --kind missing     one kind: missing, unsure or old
  npm run facts:todo -- --json             for a program`;

function options() {
  const { values } = parseArgs({
    options: {
      'older-than': { type: 'string', default: '36' },
      kind: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const months = Number(values['older-than']);
  if (!Number.isInteger(months) || months < 0)
    throw new Error(
      `--older-than: expected a whole number of months, 0 or more, got "${values['older-than']}"`,
    );
  if (values.kind !== undefined && !KINDS.includes(values.kind))
    throw new Error(`--kind: expected missing, unsure or old, got "${values.kind}"`);
  return { ...values, months };
}

function print(list: readonly Todo[]): void {
  const addresses = [...new Set(list.map((item) => item.address))];
  for (const address of addresses) {
    console.log(`\n${address || '(no address known)'}`);
    for (const { kind, file, record, field, now } of list.filter((item) => item.address === address))
      console.log(`  ${kind.padEnd(7)}  ${file}  ${record}  ${field}${now ? `  (${now})` : ''}`);
  }
  const counts = KINDS.map((kind) => `${list.filter((item) => item.kind === kind).length} ${kind}`);
  console.log(`\n${counts.join(', ')}. Edit the files below packages/core/data, then run "npm run data".`);
}

try {
  const { months, kind, json, help } = options();
  if (help) console.log(USAGE);
  else {
    const today = new Date().toISOString().slice(0, 10);
    const list = todos(today, months).filter((item) => kind === undefined || item.kind === kind);
    if (json) console.log(JSON.stringify(list, null, 2));
    else print(list);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
