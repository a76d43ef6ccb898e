import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resources } from '../src/generated/resources.ts';
import type { Lang } from '../src/shared/i18n/languages.ts';
import listed from './same-in-both.json';

/** Keys of texts that are rightly the same in both languages. */
const sameInBoth: string[] = listed;

const root = new URL('..', import.meta.url).pathname;

/** The texts of a namespace by key path: `card.address` → »Naslov«. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    flatten(inner, path ? `${path}.${key}` : key),
  );
}

/** The texts of the portal itself; those of the rules are checked in their own package. */
const textsOf = (lang: Lang): Map<string, string> =>
  new Map(
    Object.entries({ ...resources[lang], rules: {} }).flatMap(([namespace, texts]) =>
      flatten(texts).map(([key, text]): [string, string] => [`${namespace}:${key}`, text]),
    ),
  );

const plural = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(plural, '');
const texts = { sl: textsOf('sl'), hr: textsOf('hr') };
const words = (text: string) => text.replace(/\{\{\w+\}\}|<\/?\w+>/g, '').match(/\p{L}{2,}/gu) ?? [];

/**
 * The key paths that the sources name, as patterns: `` `programmes:type.${type}` `` stands for every key that begins
 * so. A key without namespace is of `common`.
 */
function usedKeys(): RegExp[] {
  const sources = globSync('src/**/*.{astro,ts}', { cwd: root })
    .filter((file) => !file.includes('/test/'))
    .map((file) => readFileSync(`${root}${file}`, 'utf8'));
  const literals = sources.flatMap((source) => [
    ...source.matchAll(
      /(['"`])((?:[a-z]+:)?(?:[a-zA-Z][\w-]*|\$\{[^{}]*\})(?:[.\w-]|\$\{[^{}]*\})*)\1(, \{ returnObjects: true)?/g,
    ),
  ]);
  return literals.map(([, , key = '', asObject]) => {
    const full = key.includes(':') ? key : `common:${key}`;
    const pattern = full.split(/\$\{[^{}]*\}/).map((part) => part.replace(/[.*+?^$()[\]\\|{}]/g, '\\$&'));
    return new RegExp(`^${pattern.join('.+')}${asObject ? '\\.[\\w-]+' : ''}$`);
  });
}

// What the two languages must have in common, and style: texts/texts.test.ts.
describe('the locale files', () => {
  it('are translated: no longer text is the same in both', () => {
    const same = [...texts.sl]
      .filter(([key, text]) => texts.hr.get(key) === text && words(text).length > 1)
      .map(([key]) => key)
      .filter((key) => !sameInBoth.includes(key));
    expect(same).toEqual([]);
    const stale = sameInBoth.filter((key) => texts.sl.get(key) !== texts.hr.get(key) || !texts.sl.has(key));
    expect(stale, 'listed in same-in-both.json without being the same').toEqual([]);
  });

  it('hold no text that no page uses', () => {
    const used = usedKeys();
    const unused = [...texts.sl.keys()].filter((key) => !used.some((pattern) => pattern.test(stem(key))));
    expect(unused).toEqual([]);
  });
});
