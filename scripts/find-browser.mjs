// Prints the path of a Chromium to test with. Order: CHROMIUM_PATH, Playwright's own download, one in PATH, apt-get install as root on Debian.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runs = (p) => {
  try {
    accessSync(p, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const inPath = () => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'])
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

export function findBrowser({ install = false } = {}) {
  const env = process.env.CHROMIUM_PATH;
  if (env) {
    if (!runs(env)) throw new Error(`CHROMIUM_PATH=${env} is not an executable file`);
    return env;
  }
  const found = playwrights() ?? inPath();
  if (found || !install) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const opts = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update', '-qq'], opts);
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      opts,
    );
    return inPath();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const p = findBrowser({ install: process.argv.includes('--install') });
  if (!p) {
    console.error('No Chromium found: set CHROMIUM_PATH or install the package chromium.');
    process.exit(1);
  }
  console.log(p);
}
