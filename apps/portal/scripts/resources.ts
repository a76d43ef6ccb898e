// Writes src/generated/resources.ts: all locale files by language and namespace, with their types. A file is a namespace.
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const root = new URL('..', import.meta.url);
const folders = globSync('src/locales/*', { cwd: root }).sort();

const namespacesIn = (folder: string) =>
  globSync(`${folder}/*.json`, { cwd: root })
    .sort()
    .map((file) => ({ name: basename(file, '.json'), path: file.replace('src/', '../') }));

/** Those of `rules` (questions, conditions, names of programmes) come with the rules package. */
const languages = folders.map((folder) => ({
  lang: basename(folder),
  namespaces: [
    ...namespacesIn(folder),
    { name: 'rules', path: `@vstopna-tocka/rules/locales/${basename(folder)}/rules.json` },
  ],
}));

const imports = languages.flatMap(({ lang, namespaces }) =>
  namespaces.map(({ name, path }) => `import ${lang}_${name} from '${path}';`),
);
const entries = languages.map(
  ({ lang, namespaces }) =>
    `  ${lang}: { ${namespaces.map(({ name }) => `${name}: ${lang}_${name}`).join(', ')} },`,
);
const names = [...new Set(languages.flatMap(({ namespaces }) => namespaces.map(({ name }) => name)))];

const file = new URL('src/generated/resources.ts', root);
mkdirSync(dirname(file.pathname), { recursive: true });
writeFileSync(
  file,
  `// Written by scripts/resources.ts.
${imports.join('\n')}

/** All words of the portal, by language and namespace; the Slovenian ones define which keys there are. */
export const resources = {
${entries.join('\n')}
};

/** \`common\` is the default namespace: \`t('nav.check')\` is \`t('common:nav.check')\`. */
export const namespaces = ${JSON.stringify(['common', ...names.filter((name) => name !== 'common')])} as const;
`,
);
