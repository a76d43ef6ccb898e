import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import hr from '../locales/hr/monitoring.json' with { type: 'json' };
import sl from '../locales/sl/monitoring.json' with { type: 'json' };
import { dataDictionary, dictionaryCsv, fields, recordSchema, valueName, wordsIn } from '../src/index.ts';

/** Texts by dotted key. */
function texts(part: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(part).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : [...texts(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const languages = { sl: texts(sl), hr: texts(hr) };
const base = (key: string) => key.replace(/_(one|two|few|other)$/, '');
const params = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const source = readdirSync(new URL('../src/', import.meta.url), { recursive: true })
  .filter((file) => String(file).endsWith('.ts'))
  .map((file) => readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8'))
  .join('\n');

describe('words of the monitoring', () => {
  it('have the same keys and parameters in both languages', () => {
    const keys = (lang: 'sl' | 'hr') => [...new Set([...languages[lang].keys()].map(base))].sort();
    expect(keys('hr')).toEqual(keys('sl'));
    for (const [key, text] of languages.hr) {
      const twin = languages.sl.get(key) ?? languages.sl.get(`${base(key)}_other`) ?? '';
      expect(params(text), key).toEqual(params(twin));
    }
  });

  it('have the plurals of their language', () => {
    for (const [lang, own] of Object.entries(languages)) {
      const wanted = new Intl.PluralRules(lang)
        .resolvedOptions()
        .pluralCategories.map((c) => `_${c}`)
        .sort();
      const counted = new Set([...own.keys()].filter((key) => base(key) !== key).map(base));
      for (const key of counted)
        expect(
          [...own.keys()]
            .filter((k) => base(k) === key && k !== key)
            .map((k) => k.slice(key.length))
            .sort(),
        ).toEqual(wanted);
    }
    expect(wordsIn('sl')('report.records', { count: 102, number: '102' })).toBe('102 zapisa');
    expect(wordsIn('hr')('report.records', { count: 21, number: '21' })).toBe('21 zapis');
  });

  it('are all used: by their name in the code, or for a value of the schema', () => {
    const used = (key: string) => {
      const [group = '', name = ''] = key.split('.');
      if (group === 'fields' || group === 'values' || group === 'dimensions' || group === 'tables')
        return true;
      if (group === 'kinds') return fields.some(({ kind }) => kind === name);
      return source.includes(key) || source.includes(`'${name}'`);
    };
    expect([...languages.sl.keys()].map(base).filter((key) => !used(key))).toEqual([]);
  });

  it('keep sentences short', () => {
    for (const own of Object.values(languages))
      for (const text of own.values())
        for (const sentence of text.split(/(?<=[.!?])\s/))
          expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
  });
});

describe('the data dictionary', () => {
  it.each(['sl', 'hr'] as const)('explains every column and every value in %s', (lang) => {
    const entries = dataDictionary(lang);
    expect(entries.map(({ name }) => name)).toEqual(fields.map(({ name }) => name));
    for (const { values } of entries)
      for (const { value, label } of values) expect(label, value).not.toBe('');
    const lines = dictionaryCsv(lang).trim().split('\r\n');
    expect(lines).toHaveLength(fields.length + 1);
    expect(new Set(lines.map((line) => line.replace(/"[^"]*"/g, '').split(';').length))).toEqual(
      new Set([6]),
    );
  });

  it('names what a report shows', () => {
    const words = wordsIn('sl');
    expect(valueName(words, 'unit', 'juzna-primorska')).toBe('Južna Primorska');
    expect(valueName(words, 'destination', 'employment')).toBe('zaposlitev');
    expect(() => words('no.such')).toThrow('no text "no.such" in sl');
  });
});

describe('the JSON Schema', () => {
  it('refuses other columns and lists units and calls', () => {
    expect(recordSchema).toMatchObject({ additionalProperties: false, type: 'object' });
    expect(recordSchema.required).toEqual(['unit', 'call', 'programme_type', 'entry']);
    expect(JSON.stringify(recordSchema.properties['unit'])).toContain('"ljubljana"');
  });
});
