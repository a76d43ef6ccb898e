// Adds a language to a copy of the repository: what somebody who adds one does, with words made by machine.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { pseudo, pseudoIn } from './pseudo.ts';

/** Upper Sorbian: `Intl` knows it, and it counts as Slovenian does, with one, two, few and many. */
export const LANG = 'hsb';

function change(file: string, edit: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${file}: expected something to change`);
  writeFileSync(file, after);
}

function addLocale(from: string): void {
  const to = from.replace('/sl/', `/${LANG}/`).replace(/\bsl\.json$/, `${LANG}.json`);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, JSON.stringify(pseudoIn(JSON.parse(readFileSync(from, 'utf8'))), null, 2));
}

/** Puts the language beside Slovenian wherever YAML has words by language. */
function addToYaml(text: string): string {
  const document = parseDocument(text);
  visit(document, {
    Map(_, map) {
      const words = map.get('sl', true);
      if (isMap(map) && isScalar(words) && typeof words.value === 'string')
        map.set(LANG, pseudo(words.value));
    },
  });
  return document.toString({ lineWidth: 0 });
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Puts a column of the language at the end of a table with a column of Slovenian words. */
function addToCsv(text: string, column: string): string {
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  const [head = '', ...lines] = text.trimEnd().split('\n');
  return [
    `${head},${column}_${LANG}`,
    ...lines.map((line, row) => `${line},${quoted(pseudo(rows[row]?.[`${column}_sl`] ?? ''))}`),
    '',
  ].join('\n');
}

/** The words of the data, which a language with all pages needs. */
export function addData(copy: string): void {
  for (const file of globSync('packages/{core/data,rules/src/calls}/**/*.yaml', { cwd: copy }))
    if (/(^|[\s{])sl: /m.test(readFileSync(join(copy, file), 'utf8'))) change(join(copy, file), addToYaml);
  change(join(copy, 'packages/core/data/glossary.csv'), (text) => addToCsv(text, 'note'));
  for (const file of globSync('apps/portal/src/locales/*/monitoring.json', { cwd: copy }))
    change(join(copy, file), (text) => text.replace(/"dictionary": \{/, `$& "${LANG}": "ŵ",`));
  // The one list of imports by language that is left.
  change(join(copy, 'packages/monitoring/src/words.ts'), (text) =>
    text
      .replace(
        "hr: withCalls(hr, 'hr') }",
        `hr: withCalls(hr, 'hr'), ${LANG}: withCalls(${LANG}, '${LANG}') }`,
      )
      .replace(/import hr (.*)\n/, (line) => line + line.replaceAll('hr', LANG)),
  );
}

/**
 * The line in the list of languages, the locale files, and what pages are called in addresses.
 *
 * @param only these pages, with the locale files of these namespaces; all where absent
 */
export function addLanguage(copy: string, only?: { pages: string[]; namespaces: string[] }): void {
  change(join(copy, 'packages/core/src/model/languages.ts'), (text) =>
    text
      .replace("['sl', 'hr']", `['sl', 'hr', '${LANG}']`)
      .replace('partialLanguages = []', `partialLanguages = [${only ? `'${LANG}'` : ''}]`),
  );
  const locales = globSync(
    [
      '{packages/*,apps/portal/src}/locales/sl/*.json',
      'packages/rules/src/words/sl.json',
      'packages/rules/src/calls/*/words.sl.json',
    ],
    { cwd: copy },
  );
  for (const file of locales)
    if (!only || !file.startsWith('apps/') || only.namespaces.includes(basename(file, '.json')))
      addLocale(join(copy, file));
  change(join(copy, 'apps/portal/src/shared/i18n/slugs.ts'), (text) =>
    text.replace(
      /^(.*?(\w+): (?:PageSlugs = )?\{ sl: '([^']*)'.*) \}(?=[,;]$)/gm,
      (line, start: string, page: string, slug: string) =>
        only && !only.pages.includes(page) ? line : `${start}, ${LANG}: '${slug && `x-${slug}`}' }`,
    ),
  );
}
