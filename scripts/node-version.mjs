/** The first Node.js that runs the TypeScript of the scripts as it is. */
const OLDEST = [22, 18];

/**
 * Says what to do about a Node.js that is too old.
 *
 * @param {{ version: string, isBundled: boolean, isNpm: boolean }} at
 *   `version` without the v; `isBundled`: the repository brings a Node.js for this platform; `isNpm`: npm has started this
 * @returns {string | undefined} nothing where the version is new enough
 */
export function nodeHint({ version, isBundled, isNpm }) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  // Where npm has started this, a bundled Node.js would be running already: it was left out of the installation.
  const way =
    isBundled && !isNpm
      ? 'run this through npm (npm run build), which puts the one of the repository first on PATH'
      : 'install the version in .nvmrc (for instance with "nvm install"), and run this again';
  return `Node.js ${version} is too old, ${OLDEST.join('.')} is the oldest that works: ${way}.`;
}
