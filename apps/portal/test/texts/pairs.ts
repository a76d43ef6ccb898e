import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Lang = 'sl' | 'hr';

/** One text in both languages, with all its plural forms: the category is '' where the text counts nothing. */
export interface Pair {
  /** Where it is: `portal/check:start.lede`, `rules:questions.age.title`, `core/process:stages.0.text`. */
  id: string;
  sl: ReadonlyMap<string, string>;
  hr: ReadonlyMap<string, string>;
}

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const plural = /_(zero|one|two|few|many|other)$/;

type Texts = [path: string, text: string][];

function flatten(value: unknown, path = ''): Texts {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    flatten(inner, path ? `${path}.${key}` : key),
  );
}

/** The texts of two locale files that belong together. */
export function pairsOf(name: string, files: Record<Lang, unknown>): Pair[] {
  const pairs = new Map<string, { sl: Map<string, string>; hr: Map<string, string> }>();
  for (const lang of ['sl', 'hr'] as const)
    for (const [path, text] of flatten(files[lang])) {
      const id = `${name}:${path.replace(plural, '')}`;
      const pair = pairs.get(id) ?? { sl: new Map(), hr: new Map() };
      pair[lang].set(plural.exec(path)?.[1] ?? '', text);
      pairs.set(id, pair);
    }
  return [...pairs].map(([id, pair]) => ({ id, ...pair }));
}

function localePairs(name: string, folder: string): Pair[] {
  const read = (lang: Lang, file: string): unknown => {
    const path = `${repository}${folder}/${lang}/${file}`;
    return globSync(path).length > 0 ? JSON.parse(readFileSync(path, 'utf8')) : {};
  };
  const files = new Set(globSync(`${repository}${folder}/{sl,hr}/*.json`).map((path) => basename(path)));
  return [...files]
    .sort()
    .flatMap((file) =>
      pairsOf(`${name}/${file.replace('.json', '')}`, { sl: read('sl', file), hr: read('hr', file) }),
    );
}

const isWords = (value: object): value is Record<Lang, string> =>
  'sl' in value && 'hr' in value && typeof value.sl === 'string' && typeof value.hr === 'string';

/** Every value of the form `{ sl, hr }` in the facts, wherever it stands. */
function wordsIn(value: unknown, path: string): Pair[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isWords(value)) return [{ id: path, sl: new Map([['', value.sl]]), hr: new Map([['', value.hr]]) }];
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${path}.${key}`));
}

async function corePairs(): Promise<Pair[]> {
  const manifest = JSON.parse(readFileSync(`${repository}packages/core/package.json`, 'utf8'));
  const parts = Object.keys(manifest.exports).filter((part) => part !== './package.json' && part !== '.');
  const found = await Promise.all(
    parts.map(async (part) =>
      wordsIn(await import(`@vstopna-tocka/core/${part.slice(2)}`), `core${part.slice(1)}`),
    ),
  );
  return found.flat();
}

/** Every text that a person reads, in both languages: of the portal, of the rules and of the facts. */
export const allPairs = async (): Promise<Pair[]> => [
  ...localePairs('portal', 'apps/portal/src/locales'),
  ...localePairs('rules', 'packages/rules/locales'),
  ...(await corePairs()),
];
