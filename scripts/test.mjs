// Runs every check of the repository and ends with one line: N passed, N failed.
// A step of its own (types, lint, build …) counts as one check; unit and browser tests count one by one.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

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

/** The titles of the browser tests of a file or group that were not passed at once. */
const failedIn = ({ title, suites = [], specs = [] }) => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status !== 'expected'))
    .map((spec) => `${title} › ${spec.title}`),
  ...suites.flatMap((inner) => failedIn(inner).map((text) => `${title} › ${text}`)),
];

/** What the report of a test runner counts. A skipped test proves nothing, so it counts as failed. */
function countsOf(report) {
  if (report.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return {
      passed: expected,
      failed: unexpected + flaky + skipped,
      titles: report.suites.flatMap((file) => failedIn(file)),
    };
  }
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests,
    titles: report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status !== 'passed')
        .map(({ fullName }) => `${relative('.', name)} › ${fullName}`),
    ),
  };
}

/**
 * Runs test tasks and counts their reports; what has not changed since it passed is answered by its last report. A task
 * without a report or a test, or one that ends with an error though no test failed, is one failure.
 */
function suite(title, tasks) {
  const args = [...turbo(...tasks), '--continue'];
  const { tasks: planned } = JSON.parse(
    spawnSync('node', [...args, '--dry=json'], { encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout,
  );
  const wanted = planned.filter(({ task, command }) => tasks.includes(task) && command !== '<NONEXISTENT>');
  const fileOf = ({ directory, task }) => join(directory, 'reports', `${task.replace(':', '-')}.json`);
  for (const file of globSync('{packages,apps}/*/reports/*.json')) rmSync(file);
  const ok = run(title, 'node', [...args, '--output-logs=new-only']);
  let isExplained = ok;
  for (const task of wanted) {
    let counts = { passed: 0, failed: 0, titles: [] };
    try {
      counts = countsOf(JSON.parse(readFileSync(fileOf(task), 'utf8')));
    } catch (error) {
      console.error(`${task.taskId}: no report (${error.message})`);
    }
    const isBroken = counts.passed + counts.failed === 0;
    passed += counts.passed;
    failed += isBroken ? 1 : counts.failed;
    titles.push(...counts.titles, ...(isBroken ? [task.taskId] : []));
    isExplained ||= isBroken || counts.failed > 0;
  }
  if (isExplained) return;
  failed += 1;
  titles.push(title);
}

const turbo = (...args) => ['scripts/turbo.mjs', 'run', ...args];
const quiet = (...args) => turbo(...args, '--output-logs=errors-only');

check('data', 'node', quiet('data'));
check('types', 'node', quiet('typecheck'));
check('lint and format', 'biome', ['check', '--error-on-warnings']);
check('unused files, exports and dependencies', 'knip', []);
check('build', 'node', quiet('build'));
check('packages', 'node', quiet('lint:package', '--filter=./packages/*'));

const browser = check('browser', 'node', ['scripts/find-browser.mjs', '--install']);
suite('tests', ['test', 'test:built', ...(browser ? ['test:browser'] : [])]);

if (titles.length > 0) console.log(`\nFailed:\n${titles.map((title) => `  ${title}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
