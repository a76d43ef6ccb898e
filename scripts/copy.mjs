// A copy of the repository in which data may be changed and the portal built.
import { execFileSync, type StdioOptions } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Only mistakes are shown. */
const QUIET = ['ignore', 'ignore', 'inherit'] satisfies StdioOptions;
const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Copies what git would: no builds, no dependencies. The packages of the copy come before the real ones.
 *
 * @param copy a folder inside the repository, so that what only the portal depends on is found in the folders above
 */
export function makeCopy(copy: string): void {
  rmSync(copy, { recursive: true, force: true });
  const folders = ['packages', 'apps/portal', 'tsconfig.base.json', 'package.json'];
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
  for (const folder of globSync('packages/*', { cwd: copy })) {
    const name = folder.slice('packages/'.length);
    symlinkSync(join(copy, folder), join(copy, 'node_modules/@vstopna-tocka', name));
    const own = join(root, folder, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(copy, folder, 'node_modules'));
  }
}

/** Writes the generated files of a copy. */
export function makeData(copy: string): void {
  for (const folder of ['packages/core', 'packages/monitoring', 'packages/rules', 'apps/portal'])
    execFileSync('npm', ['run', 'data', '--silent'], { cwd: join(copy, folder), stdio: QUIET });
}

/** Builds the portal of a copy, into its `apps/portal/dist`. */
export function buildPortal(copy: string): void {
  execFileSync(join(root, 'node_modules/.bin/astro'), ['build'], {
    cwd: join(copy, 'apps/portal'),
    stdio: QUIET,
  });
}
