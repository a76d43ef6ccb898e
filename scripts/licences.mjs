// Writes licences.txt into a finished build: the licences of all foreign code and sheets that it holds, found in the graph
// of its modules. The minifier drops the notices that these licences ask to keep with the code.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const IS_NOTICE = /^(licen[cs]e|copying|notice|ofl)/i;

/**
 * The folder of the package that a module belongs to.
 *
 * @param {string} id of a module: a path, or a name made up by the bundler
 * @returns {string | undefined} nothing for a module of this repository
 */
export function packageOf(id) {
  const [path = ''] = id.split('?');
  // What the bundler puts around modules is its own.
  if (id.startsWith('\0rolldown/')) return join(modules, 'rolldown');
  if (!path.includes('/node_modules/')) return undefined;
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/**
 * The licence of a package, under its name.
 *
 * @param {string} folder of the package
 * @throws if the package says nothing of its licence
 */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`licences: ${name} does not name its licence`);
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && IS_NOTICE.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
    .sort();
  return { title: `${name} ${version} (${license})`, text: texts.join('\n\n') || `Licence: ${license}` };
}

/**
 * The text of licences.txt.
 *
 * @param {Iterable<string>} folders of packages
 * @param {Readonly<Record<string, string>>} notices what else is to be said, by title
 */
export function licencesText(folders, notices = {}) {
  const found = [...new Set(folders)].map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1));
  const all = [...found, ...Object.entries(notices).map(([title, text]) => ({ title, text: text.trim() }))];
  return all.map(({ title, text }) => `${title}\n${'='.repeat(title.length)}\n\n${text}\n`).join('\n\n');
}

/**
 * Notes the packages whose code goes to the browser, and those whose sheets are in any bundle.
 *
 * @param {Set<string>} found grows
 * @param {boolean} isWorker whether all code of the bundle goes to the browser
 */
const recorder = (found, isWorker = false) => ({
  name: 'licences',
  generateBundle(_, bundle) {
    const isSent = isWorker || this.environment?.name === 'client';
    const code = Object.values(bundle).flatMap((chunk) =>
      chunk.type === 'chunk' && isSent ? chunk.moduleIds : [],
    );
    const sheets = [...this.getModuleIds()].filter((id) => /\.css(\?|$)/.test(id));
    for (const folder of [...code, ...sheets].map(packageOf)) if (folder) found.add(folder);
  },
});

/**
 * Astro's integration. It comes after what writes scripts, and before what reads all files.
 *
 * @param {{ notices?: Readonly<Record<string, string>>, also?: readonly string[] }} options what else is to be said, and
 *   the names of packages whose files get into the build another way
 */
export function licences({ notices = {}, also = [] } = {}) {
  /** @type {Set<string>} */
  const found = new Set(also.map((name) => join(modules, name)));
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { plugins: [recorder(found)], worker: { plugins: () => [recorder(found, true)] } },
        });
      },
      'astro:build:done': ({ dir }) => {
        const file = join(fileURLToPath(dir), 'licences.txt');
        if (existsSync(file)) throw new Error('licences: there is a licences.txt already');
        writeFileSync(file, licencesText(found, notices));
      },
    },
  };
}
