// Times the build of the portal as it is, and with ten times the municipalities, in a copy of the working tree.
// TIMES: how many times the municipalities (default 10). Ends with 1 if the time per page grows by 1.5 times or more.
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPortal, makeCopy, makeData } from '../../../scripts/copy.mjs';
import { multiplyMunicipalities } from './multiply.ts';

const LIMIT = 1.5;
const times = Number(process.env['TIMES'] ?? 10);
if (!Number.isInteger(times) || times < 2) {
  console.error(`TIMES: expected a whole number from 2, got "${process.env['TIMES']}".`);
  process.exit(2);
}

const copy = fileURLToPath(new URL('.copy', import.meta.url));
/** Builds the copy and prints its line of the table. Returns milliseconds per page. */
function timeBuild(label: string): number {
  const portal = join(copy, 'apps/portal');
  makeData(copy);
  rmSync(join(portal, 'dist'), { recursive: true, force: true });
  const start = performance.now();
  buildPortal(copy);
  const ms = performance.now() - start;
  const pages = globSync('**/*.html', { cwd: join(portal, 'dist') }).length;
  const perPage = ms / pages;
  console.log(`${label}: ${pages} pages, ${(ms / 1000).toFixed(1)} s, ${perPage.toFixed(1)} ms/page`);
  return perPage;
}

try {
  rmSync(copy, { recursive: true, force: true });
  makeCopy(copy);
  const once = timeBuild('as it is');
  multiplyMunicipalities(join(copy, 'packages/core'), times);
  const ratio = timeBuild(`${times} times the municipalities`) / once;
  console.log(`time per page: ${ratio.toFixed(2)} times (limit: less than ${LIMIT})`);
  process.exitCode = ratio < LIMIT ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
