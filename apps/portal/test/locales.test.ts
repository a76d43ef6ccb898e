import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../src/i18n/languages.ts';
import { resources } from '../src/i18n/resources.ts';
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
const textsOf = (lang: (typeof languages)[number]): Map<string, string> =>
  new Map(
    Object.entries({ ...resources[lang], rules: {} }).flatMap(([namespace, texts]) =>
      flatten(texts).map(([key, text]): [string, string] => [`${namespace}:${key}`, text]),
    ),
  );

const plural = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(plural, '');
const texts = { sl: textsOf('sl'), hr: textsOf('hr') };
const categoriesOf = (lang: string) => new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
const parameters = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();
const marks = (text: string) => [...text.matchAll(/<(b|\d)>/g)].map(([, name]) => name).sort();
const words = (text: string) => text.replace(/\{\{\w+\}\}|<\/?\w+>/g, '').match(/\p{L}{2,}/gu) ?? [];

/**
 * The key paths that the sources name, as patterns: `` `programmes:type.${type}` `` stands for every key that begins
 * so. A key without namespace is of `common`.
 */
function usedKeys(): RegExp[] {
  const sources = globSync('src/**/*.{astro,ts}', { cwd: root }).map((file) =>
    readFileSync(`${root}${file}`, 'utf8'),
  );
  const literals = sources.flatMap((source) =>
    [...source.matchAll(/(['"`])((?:[a-z]+:)?[a-zA-Z][\w-]*(?:[.\w-]|\$\{[^{}]*\})*)\1/g)].map(
      ([, , key = '']) => key,
    ),
  );
  return literals.map((key) => {
    const full = key.includes(':') ? key : `common:${key}`;
    const pattern = full.split(/\$\{[^{}]*\}/).map((part) => part.replace(/[.*+?^$()[\]\\|{}]/g, '\\$&'));
    return new RegExp(`^${pattern.join('.+')}(\\.\\d+)?$`);
  });
}

describe('the locale files', () => {
  it('have the same keys in both languages', () => {
    const keys = (lang: 'sl' | 'hr') => [...new Set([...texts[lang].keys()].map(stem))].sort();
    expect(keys('hr')).toEqual(keys('sl'));
  });

  it('have no empty text and no space at the ends', () => {
    const bad = languages.flatMap((lang) =>
      [...texts[lang]]
        .filter(([, text]) => text === '' || text !== text.trim())
        .map(([key]) => `${lang} ${key}`),
    );
    expect(bad).toEqual([]);
  });

  it('have every plural form that the language needs, and no other', () => {
    for (const lang of languages) {
      const counted = [...texts[lang].keys()].filter((key) => plural.test(key));
      for (const key of new Set(counted.map(stem))) {
        const forms = counted
          .filter((other) => stem(other) === key)
          .map((other) => other.slice(key.length + 1));
        expect(forms.sort(), `${lang} ${key}`).toEqual([...categoriesOf(lang)].sort());
      }
    }
  });

  it('take the same parameters and links in both languages', () => {
    for (const [key, text] of texts.sl) {
      const counterpart = texts.hr.get(key) ?? texts.hr.get(`${stem(key)}_other`) ?? '';
      expect([parameters(counterpart), marks(counterpart)], key).toEqual([parameters(text), marks(text)]);
    }
    for (const [key, text] of texts.hr) {
      const counterpart = texts.sl.get(key) ?? '';
      expect([parameters(counterpart), marks(counterpart)], key).toEqual([parameters(text), marks(text)]);
    }
  });

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

  it('write no sentence of more than 25 words', () => {
    const long = languages.flatMap((lang) =>
      [...texts[lang]].flatMap(([key, text]) =>
        text
          .replace(/<\/?\w+>/g, '')
          .split(/(?<=[.?:;])\s+(?=\p{Lu})/u)
          .filter((sentence) => (sentence.match(/[\p{L}\d][\p{L}\d.,–-]*/gu) ?? []).length > 25)
          .map((sentence) => `${lang} ${key}: ${sentence}`),
      ),
    );
    expect(long).toEqual([]);
  });
});
