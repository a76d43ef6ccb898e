// Runs every check of the repository and ends with one line: N passed, N failed.
// A step of its own (types, lint, build …) counts as one check; unit and browser tests count one by one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'vstopna-tocka-'));
let passed = 0;
let failed = 0;

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
  else failed += 1;
  return ok;
}

/** A test runner whose report is counted; no report, no test or a non-zero exit without a failed test is one failure. */
function suite(title, command, args, env, count) {
  const ok = run(title, command, args, env);
  let counts = { passed: 0, failed: 0 };
  try {
    counts = count();
  } catch (error) {
    console.error(`${title}: no report (${error.message})`);
  }
  const broken = counts.failed === 0 && (!ok || counts.passed === 0);
  passed += counts.passed;
  failed += broken ? 1 : counts.failed;
}

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
    const { numTotalTests, numPassedTests } = report('unit.json');
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  },
);

if (check('browser', 'node', ['scripts/find-browser.mjs', '--install']))
  suite(
    'browser tests',
    'npm',
    ['run', 'test:e2e', '-w', 'apps/portal', '--', '--reporter=line,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'browser.json') },
    () => {
      const { expected, unexpected, flaky, skipped } = report('browser.json').stats;
      return { passed: expected, failed: unexpected + flaky + skipped };
    },
  );

rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
