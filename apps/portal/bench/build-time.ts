// Times the build of the portal as it is, and with ten times the municipalities, in a copy of the working tree.
// TIMES: how many times the municipalities (default 10). Ends with 1 if the time per page grows by 1.5 times or more.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { multiplyMunicipalities } from './multiply.ts';

const LIMIT = 1.5;
const times = Number(process.env['TIMES'] ?? 10);
if (!Number.isInteger(times) || times < 2) {
  console.error(`TIMES: expected a whole number from 2, got "${process.env['TIMES']}".`);
  process.exit(2);
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
// Inside the repository, so that what only the portal depends on is found in the folders above.
const copy = fileURLToPath(new URL('.copy', import.meta.url));
const packages = ['core', 'monitoring', 'rules'];

/** Copies what git would: no builds, no dependencies. The packages of the copy come before the real ones. */
function makeCopy(): void {
  const folders = [
    ...packages.map((name) => `packages/${name}`),
    'apps/portal',
    'tsconfig.base.json',
    'package.json',
  ];
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z', ...folders], {
    cwd: root,
  });
  for (const file of String(list)
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(root, name))))
    cpSync(join(root, file), join(copy, file));
  mkdirSync(join(copy, 'node_modules/@vstopna-tocka'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')).filter((name) => name !== '@vstopna-tocka'))
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  for (const name of packages) {
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules/@vstopna-tocka', name));
    const own = join(root, 'packages', name, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(copy, 'packages', name, 'node_modules'));
  }
}

/** Builds the copy and prints its line of the table. Returns milliseconds per page. */
function timeBuild(label: string): number {
  const portal = join(copy, 'apps/portal');
  execFileSync(process.execPath, ['scripts/build-data.ts'], { cwd: join(copy, 'packages/core') });
  execFileSync('npm', ['run', 'data'], { cwd: join(copy, 'packages/monitoring'), stdio: 'ignore' });
  rmSync(join(portal, 'dist'), { recursive: true, force: true });
  const start = performance.now();
  execFileSync(join(root, 'node_modules/.bin/astro'), ['build'], {
    cwd: portal,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ms = performance.now() - start;
  const pages = globSync('**/*.html', { cwd: join(portal, 'dist') }).length;
  const perPage = ms / pages;
  console.log(`${label}: ${pages} pages, ${(ms / 1000).toFixed(1)} s, ${perPage.toFixed(1)} ms/page`);
  return perPage;
}

try {
  rmSync(copy, { recursive: true, force: true });
  makeCopy();
  const once = timeBuild('as it is');
  multiplyMunicipalities(join(copy, 'packages/core'), times);
  const ratio = timeBuild(`${times} times the municipalities`) / once;
  console.log(`time per page: ${ratio.toFixed(2)} times (limit: less than ${LIMIT})`);
  process.exitCode = ratio < LIMIT ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
