// Tries what a determined tester would: files, arguments, requests and rulesets at random, signals, full disks, bad copies.
// Ends with a table of what was tried and what held, and exits with 1 after the smallest input that broke something.
// Usage: npm run test:hostile [-- --minutes N] [-- --seed N]. Longer than the first round, only properties go on, each
// round with the next seed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '8' }, seed: { type: 'string', default: '1' } },
});
const numbers = Object.entries(values).map(([name, text]) => {
  const number = Number(text);
  if (Number.isFinite(number) && number >= 0) return [name, number];
  console.error(`--${name}: expected a number from 0 on, got "${text}".`);
  return process.exit(2);
});
const { minutes, seed } = Object.fromEntries(numbers);
const end = Date.now() + minutes * 60_000;

/** What is tried, by part: the files of tests, and whether another seed tries something else. */
const parts = [
  {
    title: 'tables: CSV, JSON Lines, Parquet',
    files: ['cli/test/screen/faults', 'core/test/csv'],
    goesOn: true,
  },
  {
    title: 'arguments, answers, exit codes',
    files: ['cli/test/exit-codes', 'cli/test/messages'],
    goesOn: true,
  },
  { title: 'outputs, signals, full disk, devices', files: ['cli/test/files'] },
  {
    title: 'monitoring: records, what is hidden',
    files: ['monitoring/test/read', 'monitoring/test/protect'],
    goesOn: true,
  },
  { title: 'engine against brute force', files: ['rules/test/engine', 'rules/test/fast'], goesOn: true },
  {
    title: 'exports in other engines',
    files: ['rules/test/export/engines', 'rules/test/export/sql'],
    goesOn: true,
  },
  { title: 'codes of results', files: ['rules/test/receipt'], goesOn: true },
  { title: 'places and positions', files: ['core/test/lookup', 'core/test/coordinates'], goesOn: true },
  { title: 'requests to npm start', files: ['portal/test/serve'], goesOn: true },
  { title: 'service worker, words typed', specs: ['offline-faults', 'words-stay'] },
];

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const report = join(folder, 'report.json');
const trials = join(folder, 'trials');

function run(command, args, env = {}) {
  for (const file of [report, trials]) rmSync(file, { force: true });
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status === 0;
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Runs the tests of a part with one seed; inputs and tests that were tried, and the messages of those that broke. */
function tryUnits(files, round) {
  const projects = [...new Set(files.map((file) => file.split('/')[0]))].map((name) => `--project=${name}`);
  const filters = files.map((file) => file.split('/').slice(1).join('/'));
  const args = ['run', ...projects, ...filters, '--reporter=json', `--outputFile=${report}`];
  const isFine = run('vitest', args, { TRIALS_SEED: String(round), TRIALS_FILE: trials });
  const inputs = read(trials).split('\n').filter(Boolean);
  const tests = JSON.parse(read(report) || '{"testResults":[]}').testResults.flatMap(
    (file) => file.assertionResults,
  );
  const broken = tests
    .filter(({ status }) => status === 'failed')
    .map((test) => `${test.fullName}\n${test.failureMessages.join('\n')}`);
  if (!isFine && broken.length === 0) broken.push(`${files.join(', ')}: the tests did not run`);
  const done = tests.filter(({ status }) => status === 'passed' || status === 'failed').length;
  return { tried: done - inputs.length + inputs.reduce((sum, count) => sum + Number(count), 0), broken };
}

/** Runs tests in the browser on the built portal. */
function trySpecs(specs) {
  const args = ['playwright', 'test', '--config', 'apps/portal', '--reporter=json', ...specs];
  const isFine = run('npx', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const { stats, suites = [] } = JSON.parse(read(report) || '{}');
  const titles = (suite) => [
    ...(suite.specs ?? []).filter(({ ok }) => !ok).map(({ title }) => title),
    ...(suite.suites ?? []).flatMap(titles),
  ];
  const broken = suites.flatMap(titles);
  if (!isFine && broken.length === 0) broken.push(`${specs.join(', ')}: the tests did not run`);
  return { tried: (stats?.expected ?? 0) + (stats?.unexpected ?? 0), broken };
}

const counts = parts.map(({ title }) => ({ title, tried: 0, broken: [] }));
function take(part, { tried, broken }) {
  const count = counts[parts.indexOf(part)];
  count.tried += tried;
  count.broken.push(...broken);
  for (const message of broken) console.log(`\nBroken: ${part.title}: ${message}`);
  console.log(`${part.title}: ${count.tried} tried`);
}

try {
  if (!run('node', ['scripts/turbo.mjs', 'run', 'build', '--output-logs=errors-only']))
    throw new Error('build');
  for (const part of parts) take(part, part.specs ? trySpecs(part.specs) : tryUnits(part.files, seed));
  const going = parts.filter(({ goesOn }) => goesOn);
  for (let round = seed + 1, i = 0; Date.now() < end; i = (i + 1) % going.length, round += i === 0 ? 1 : 0)
    take(going[i], tryUnits(going[i].files, round));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log('\n| part | tried | held |\n|---|---|---|');
for (const { title, tried, broken } of counts)
  console.log(`| ${title} | ${tried} | ${Math.max(0, tried - broken.length)} |`);
const broken = counts.reduce((sum, count) => sum + count.broken.length, 0);
const tried = counts.reduce((sum, count) => sum + count.tried, 0);
console.log(`\n${tried} tried, ${broken} broken (seed ${seed})`);
process.exitCode = broken === 0 ? 0 : 1;
