// Prints the path of a Chromium to test with, the lightest first. Order: CHROMIUM_PATH, Debian's shell without a window,
// Playwright's own download, another one in PATH. With --install, as root on Debian, the shell is fetched: with it the
// browser tests take about two thirds of the time.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHELL = 'chromium-headless-shell';
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const runs = (p) => {
  try {
    accessSync(p, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const inPath = (names) => {
  for (const name of names)
    for (const dir of (process.env.PATH ?? '').split(delimiter))
      if (dir && runs(join(dir, name))) return join(dir, name);
};
const playwrights = () => {
  try {
    const req = createRequire(new URL('../apps/portal/package.json', import.meta.url));
    const p = req('@playwright/test').chromium.executablePath();
    return runs(p) ? p : undefined;
  } catch {
    return undefined;
  }
};

/** Fetches a package of Debian; tells whether that was possible. */
function fetched(name) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  const opts = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = ['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-dejavu-core'];
  try {
    execFileSync('apt-get', ['update', '-qq'], opts);
    execFileSync('apt-get', install, opts);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds a Chromium.
 *
 * @param isWhole a browser with its window, as Lighthouse wants it
 * @throws if CHROMIUM_PATH is no program
 */
export function findBrowser({ install = false, isWhole = false } = {}) {
  const env = process.env.CHROMIUM_PATH;
  if (env) {
    if (!runs(env)) throw new Error(`CHROMIUM_PATH=${env} is not an executable file`);
    return env;
  }
  const find = () => (isWhole ? undefined : inPath([SHELL])) ?? playwrights() ?? inPath(WHOLE);
  const isLight = inPath([SHELL]) || playwrights();
  if (install && !isLight && !fetched(SHELL) && !find()) fetched('chromium');
  return find();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const p = findBrowser({ install: process.argv.includes('--install') });
  if (!p) {
    console.error(`No Chromium found: set CHROMIUM_PATH or install the package ${SHELL}.`);
    process.exit(1);
  }
  console.log(p);
}
