// A copy of the repository in which files may be changed, data made and the portal built.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Not linked: caches, and the packages of the repository, which the copy has itself. */
const own = ['.astro', '.cache', '.vite', '.vite-temp', '@vstopna-tocka'];

/** The folders with generated files, in the order in which these are made. */
export const foldersWithData = ['packages/core', 'packages/monitoring', 'packages/rules', 'apps/portal'];

/**
 * Copies what git would, builds and dependencies left out, and links to the dependencies that are installed.
 *
 * @param {string} copy the folder of the copy; what was there before is gone
 */
export function makeCopy(copy) {
  rmSync(copy, { recursive: true, force: true });
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of list.split('\0').filter((name) => name !== '' && existsSync(join(root, name))))
    cpSync(join(root, file), join(copy, file));
  for (const folder of ['', ...globSync('{apps,packages}/*', { cwd: copy })]) {
    const from = join(root, folder, 'node_modules');
    if (!existsSync(from)) continue;
    mkdirSync(join(copy, folder, 'node_modules'));
    for (const name of readdirSync(from).filter((name) => !own.includes(name)))
      symlinkSync(join(from, name), join(copy, folder, 'node_modules', name));
  }
  mkdirSync(join(copy, 'node_modules/@vstopna-tocka'));
  for (const folder of globSync('packages/*', { cwd: copy }))
    symlinkSync(join(copy, folder), join(copy, 'node_modules/@vstopna-tocka', basename(folder)));
}

/** @type {import('node:child_process').StdioOptions} Only mistakes are shown. */
const quiet = ['ignore', 'ignore', 'inherit'];

/**
 * Writes the generated files of a copy.
 *
 * @param {string} copy
 */
export function makeData(copy) {
  for (const folder of foldersWithData)
    execFileSync('npm', ['run', 'data', '--silent'], { cwd: join(copy, folder), stdio: quiet });
}

/**
 * Builds the portal of a copy, into its `apps/portal/dist`.
 *
 * @param {string} copy
 */
export function buildPortal(copy) {
  execFileSync(join(root, 'node_modules/.bin/astro'), ['build'], {
    cwd: join(copy, 'apps/portal'),
    stdio: quiet,
  });
}
