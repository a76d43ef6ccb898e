// Tests the built portal on the real nginx, in Firefox and in WebKit, at the root and under a sub-path; ends with:
// N passed, N failed. On Debian, as root, it installs what of these is missing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePrograms } from './debian.mjs';

const temporary = mkdtempSync(join(tmpdir(), 'portal-hosts-'));
const report = join(temporary, 'report.json');
const subPath = join(temporary, 'sub-path');
const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

/** Runs a suite and counts its tests; a run that breaks off or has no test counts as one failure. */
function test(args, env) {
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const isFine = run('vitest', ['run', ...args, ...reporters], env);
  const { numTotalTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numTotalTests - numPassedTests;
  return { passed: numPassedTests, failed: failed === 0 && (!isFine || numPassedTests === 0) ? 1 : failed };
}

/** What whoever hosts the portal may set; the address is one that nobody has (RFC 2606). */
const settings = {
  BASE_PATH: '/vstopna-tocka',
  SITE_URL: 'https://portal.example',
  SECURITY_CONTACT: 'https://portal.example/security',
};

const build = [
  'scripts/turbo.mjs',
  'run',
  'build',
  '--filter=@vstopna-tocka/portal',
  '--output-logs=errors-only',
];
const buildSubPath = ['run', 'build', '-w', 'apps/portal', '--', '--outDir', subPath, '--silent'];

let counts = { passed: 0, failed: 1 };
try {
  const isReady =
    ensurePrograms({
      nginx: 'nginx',
      openssl: 'openssl',
      'firefox-esr': 'firefox-esr',
      WebKitWebDriver: 'webkit2gtk-driver',
      'xvfb-run': 'xvfb',
    }) &&
    run('node', build) &&
    run('npm', buildSubPath, settings);
  if (isReady) {
    // What differs under a sub-path and with a public address; the rest is in `npm test`.
    const built = ['pages', 'links', 'around', 'linked-data', 'budgets'].map(
      (name) => `test-dist/${name}.test`,
    );
    const suites = [
      test(['--project', 'portal', ...built], { ...settings, DIST: subPath }),
      test(['--config', 'apps/portal/hosting/test/vitest.config.ts'], { SUB_PATH_DIST: subPath }),
    ];
    const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0);
    counts = { passed: sum('passed'), failed: sum('failed') };
  }
} catch (error) {
  console.error(error.message);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
