import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  toDmn,
  toJsonLogic,
  toJsonSchema,
  toOpenApi,
  toSql,
  toTableHtml,
  toTableMarkdown,
} from '@vstopna-tocka/rules/export';
import { questions } from '@vstopna-tocka/rules/questions';
import { rulesets, sa2019 } from '@vstopna-tocka/rules/rulesets';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formats } from '../src/export/formats.ts';
import { wordsIn } from '../src/words.ts';
import { call } from './support/call.ts';

const { sourceById } = await import('@vstopna-tocka/core/sources');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What each format of one call has to be, in a language. */
async function wanted(lang: string) {
  const words = await wordsIn(lang);
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const texts = { lang, words, sources: sourceById };
  return {
    sql: toSql([sa2019]),
    dmn: toDmn([sa2019], words, sourceById),
    'json-logic': json(toJsonLogic([sa2019])),
    'json-schema': json(toJsonSchema(questions, words)),
    openapi: json(toOpenApi([sa2019], words)),
    table: toTableMarkdown([sa2019], texts),
    'table-html': toTableHtml([sa2019], texts),
  };
}

describe('export', () => {
  it.each(formats)('%s: prints, or writes a file, in the language that was asked for', async (format) => {
    for (const lang of ['sl', 'hr', 'en']) {
      const text = (await wanted(lang))[format];
      const args = ['export', '--format', format, '--ruleset', 'sa-2019', '--lang', lang];
      expect(await call(args)).toEqual({ code: 0, out: text, err: '' });
      const out = join(folder, `rules-${lang}.txt`);
      expect(await call([...args, '--out', out])).toEqual({ code: 0, out: '', err: '' });
      expect(readFileSync(out, 'utf8')).toBe(text);
    }
    expect(readdirSync(folder).sort()).toEqual(['rules-en.txt', 'rules-hr.txt', 'rules-sl.txt']);
  });

  it('writes all calls unless some are named, by id or by day', async () => {
    expect((await call(['export', '--format', 'sql'])).out).toBe(toSql(rulesets));
    expect((await call(['export', '--format', 'sql', '--missing'])).out).toBe(
      toSql(rulesets, { missing: true }),
    );
    expect((await call(['export', '--format', 'sql', '--as-of', '2020-03-01'])).out).toBe(toSql([sa2019]));
  });

  it('tells in JSON what it wrote', async () => {
    const args = ['export', '--format', 'sql', '--ruleset', 'sa-2019', '--json'];
    const calls = [{ id: 'sa-2019', version: 1, from: '2019-05-17', to: '2022' }];
    expect(JSON.parse((await call(args)).out)).toEqual({ format: 'sql', calls, text: toSql([sa2019]) });
    const out = join(folder, 'rules.sql');
    expect(JSON.parse((await call([...args, '--out', out])).out)).toEqual({ format: 'sql', calls, out });
  });

  it('finds no call on a day before the first', async () => {
    const { code, out, err } = await call([
      'export',
      '--format',
      'sql',
      '--as-of',
      '2010-01-01',
      '--lang',
      'sl',
    ]);
    expect([code, out]).toEqual([1, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['--format', 'yaml'], /--format <format>.* 'yaml' is invalid.*sql, dmn, json-logic/],
    [[], /required option '--format <format>'/],
    [['--format', 'sql', '--ruleset', 'sa-1999'], /unknown ruleset "sa-1999": expected one of/],
    [['--format', 'sql', '--lang', 'de'], /unknown language "de"/],
    [['--format', 'dmn', '--missing'], /--missing goes with --format sql, not dmn/],
  ])('refuses %j in one line', async (args, message) => {
    const { code, out, err } = await call(['export', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const none = join(folder, 'none', 'rules.sql');
    const missing = await call(['export', '--format', 'sql', '--out', none]);
    expect(missing).toEqual({
      code: 2,
      out: '',
      err: `error: cannot write "${none}": no folder "${join(folder, 'none')}"\n`,
    });
    const taken = await call(['export', '--format', 'sql', '--out', folder]);
    expect(taken).toEqual({ code: 2, out: '', err: `error: cannot write "${folder}": a folder\n` });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('replaces a file that is there', async () => {
    const out = join(folder, 'rules.sql');
    writeFileSync(out, 'old');
    await call(['export', '--format', 'sql', '--out', out]);
    expect(readFileSync(out, 'utf8')).toBe(toSql(rulesets));
  });
});
