// The test of growth: in a copy of the repository three made-up calls are laid out, filled and proved; nothing but their
// folders and sources.yaml is touched. Takes minutes, so it is run by itself: npm run test:growth
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldersWithData, makeCopy } from './copy.mjs';
import { fill, madeUpSource } from './growth/fill.mjs';

const root = new URL('..', import.meta.url).pathname;
const copy = mkdtempSync(join(tmpdir(), 'vstopna-tocka-growth-'));
const calls = join(copy, 'packages/rules/src/calls');

/** Runs a command in the copy; what it said, and whether it went well. */
function run(folder, command, ...args) {
  const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` };
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: join(copy, folder),
    // A port of its own: the browser tests of the repository may run beside it.
    env: { ...env, DO_NOT_TRACK: '1', ASTRO_TELEMETRY_DISABLED: '1', E2E_PORT: '4398' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { ok: status === 0, said: `${stdout}${stderr}` };
}

function step(title, work) {
  const started = Date.now();
  const problem = work();
  console.log(`${problem ? '✗' : '✓'} ${title} (${Math.round((Date.now() - started) / 1000)} s)`);
  if (!problem) return;
  console.log(problem);
  process.exitCode = 1;
}

const must = (title, folder, command, ...args) =>
  step(title, () => {
    const { ok, said } = run(folder, command, ...args);
    return ok ? undefined : said.split('\n').slice(-120).join('\n');
  });

const prove = (title, project, ...files) =>
  must(title, '.', 'vitest', 'run', '--reporter=dot', '--project', project, ...files);

const ids = Object.keys(fill);
/** Makes the data of one folder after the other, until one has a fault. */
const data = () => {
  let last = { ok: true, said: '' };
  for (const folder of foldersWithData) if (last.ok) last = run(folder, 'npm', 'run', '-s', 'data');
  return last;
};

const figures = () => JSON.parse(run('.', 'node', 'scripts/growth/figures.ts').said);

try {
  makeCopy(copy);
  step(`lays out ${ids.join(', ')}`, () => {
    const failed = ids.map((id) => run('.', 'npm', 'run', '-s', 'new-call', '--', id)).find(({ ok }) => !ok);
    return failed?.said;
  });
  step('says what is to be filled', () => {
    const { ok, said } = data();
    const [first] = [...ids].sort();
    return ok || !said.includes(`calls/${first}/call.yaml, line 4: still to fill`) ? said : undefined;
  });
  const first = readdirSync(calls).length - ids.length + 1;
  for (const [index, id] of ids.entries())
    for (const [file, text] of Object.entries(fill[id](calls, first + index)))
      writeFileSync(join(calls, id, file), text);
  const sources = join(copy, 'packages/core/data/sources.yaml');
  writeFileSync(sources, `${readFileSync(sources, 'utf8').trimEnd()}\n${madeUpSource}`);
  step('takes them when they are filled', () => {
    const { ok, said } = data();
    return ok ? undefined : said;
  });
  step('leaves what no codebook knows out of a code, and says so', () => {
    const { leftOut, held } = figures();
    return leftOut.join() === ids.join() && held.length > 0 ? undefined : JSON.stringify({ leftOut, held });
  });
  must('writes the next codebook', 'packages/rules', 'npm', 'run', '-s', 'codebook');
  step('holds all calls in a code then, and all that run on one page', () => {
    const { leftOut, held, today, code, ended } = figures();
    const asked = today.inTurn.flatMap(({ calls }) => calls);
    const nodes = today.inTurn.reduce((sum, own) => sum + own.nodes, 0);
    const turns = today.inTurn.map((own) => `${own.calls.join(' and ')} ${own.nodes}`).join(', ');
    console.log(`  steps about today: ${turns}; ${nodes} of ${today.most}, ${today.together} together`);
    console.log(`  ended: ${JSON.stringify(ended)}; ${code}`);
    const runs = ids.every((id) => held.includes(id) && asked.includes(id));
    // Together they are more than a page holds: else nothing would be tested of how they are asked one by one.
    return leftOut.length === 0 && runs && nodes <= today.most && today.together > today.most
      ? undefined
      : JSON.stringify({ leftOut, held, today });
  });
  must('writes the certificate', 'packages/rules', 'npm', 'run', '-s', 'certificate');
  must('has types in core', 'packages/core', 'tsc', '--noEmit');
  must('has types in rules', 'packages/rules', 'tsc', '--noEmit');
  must('has types in monitoring', 'packages/monitoring', 'tsc', '--noEmit');
  must('has types in the command', 'packages/cli', 'tsc', '--noEmit');
  prove('proves the facts', 'core', 'data.test', 'model', 'todo');
  prove('proves the monitoring', 'monitoring');
  prove('proves the command', 'cli');
  prove('proves the rules', 'rules');
  prove('proves the docs', 'docs', 'test/');
  prove('proves the parts of the portal', 'portal', 'test/');
  must('builds the portal', 'apps/portal', 'npm', 'run', '-s', 'build');
  prove('proves the pages, with their budgets', 'portal', 'test-dist/');
  must('answers in a browser, with a script and without', 'apps/portal', 'playwright', 'test', 'check-turns');
} finally {
  if (process.env.KEEP) console.log(copy);
  else rmSync(copy, { recursive: true, force: true });
}
