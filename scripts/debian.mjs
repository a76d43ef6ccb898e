// Installs a program that is missing, as root on Debian; elsewhere it says which one is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isThere = (program) =>
  [...(process.env.PATH ?? '').split(':'), '/usr/sbin'].some((folder) => existsSync(`${folder}/${program}`));

/**
 * @param {Record<string, string>} programs the Debian package of each program that is needed
 * @returns {boolean} whether all of them are there now
 */
export function ensurePrograms(programs) {
  const missing = () => Object.keys(programs).filter((program) => !isThere(program));
  const wanted = missing().map((program) => programs[program]);
  if (wanted.length === 0) return true;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], options);
  }
  const left = missing();
  if (left.length > 0)
    console.error(
      `Missing: ${left.join(', ')}. Install ${wanted.join(' and ')} (Debian's names), then run this again.`,
    );
  return left.length === 0;
}
