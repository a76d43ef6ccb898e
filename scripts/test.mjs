// Runs every check of the repository and ends with one line: N passed, N failed.
// A step of its own (types, lint, build …) counts as one check; unit and browser tests count one by one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'vstopna-tocka-'));
let passed = 0;
let failed = 0;
/** The titles of what failed, for the end of the output. */
const titles = [];

/** Runs a command with its output shown; true if it exits with 0. */
function run(title, command, args, env = {}) {
  console.log(`\n── ${title}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

/** A step that is one check. */
function check(title, command, args) {
  const ok = run(title, command, args);
  if (ok) passed += 1;
  else {
    failed += 1;
    titles.push(title);
  }
  return ok;
}

/** A test runner whose report is counted; no report, no test or a non-zero exit without a failed test is one failure. */
function suite(title, command, args, env, count) {
  const ok = run(title, command, args, env);
  let counts = { passed: 0, failed: 0, titles: [] };
  try {
    counts = count();
  } catch (error) {
    console.error(`${title}: no report (${error.message})`);
  }
  const broken = counts.failed === 0 && (!ok || counts.passed === 0);
  titles.push(...counts.titles, ...(broken ? [title] : []));
  passed += counts.passed;
  failed += broken ? 1 : counts.failed;
}

/** The titles of the browser tests of a file or group that were not passed at once. */
const failedIn = ({ title, suites = [], specs = [] }) => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status !== 'expected'))
    .map((spec) => `${title} › ${spec.title}`),
  ...suites.flatMap((inner) => failedIn(inner).map((text) => `${title} › ${text}`)),
];

const report = (name) => JSON.parse(readFileSync(join(reports, name), 'utf8'));
const turbo = (...args) => ['scripts/turbo.mjs', 'run', ...args, '--output-logs=errors-only'];

check('data', 'node', turbo('data'));
check('types', 'node', turbo('typecheck'));
check('lint and format', 'biome', ['check', '--error-on-warnings']);
check('unused files, exports and dependencies', 'knip', []);
check('build', 'node', turbo('build'));
check('packages', 'node', turbo('lint:package', '--filter=./packages/*'));

// A skipped test proves nothing, so it counts as failed.
suite(
  'unit tests',
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile=${join(reports, 'unit.json')}`],
  {},
  () => {
    const { numTotalTests, numPassedTests, testResults } = report('unit.json');
    const titles = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status !== 'passed')
        .map(({ fullName }) => `${relative('.', name)} › ${fullName}`),
    );
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests, titles };
  },
);

if (check('browser', 'node', ['scripts/find-browser.mjs', '--install']))
  suite(
    'browser tests',
    'npm',
    ['run', 'test:e2e', '-w', 'apps/portal', '--', '--reporter=line,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'browser.json') },
    () => {
      const { stats, suites } = report('browser.json');
      return {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + stats.skipped,
        titles: suites.flatMap((file) => failedIn(file)),
      };
    },
  );

rmSync(reports, { recursive: true, force: true });
if (titles.length > 0) console.log(`\nFailed:\n${titles.map((title) => `  ${title}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
