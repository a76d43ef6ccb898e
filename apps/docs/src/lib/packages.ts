import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * The path of a file in a package of this repository.
 *
 * @param name e.g. `core`
 * @param path below the package's folder, e.g. `src/model`
 */
export const inPackage = (name: 'cli' | 'core' | 'monitoring' | 'rules', path: string): string =>
  join(dirname(require.resolve(`@vstopna-tocka/${name}/package.json`)), path);
