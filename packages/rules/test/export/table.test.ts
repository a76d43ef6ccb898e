import type { LookUp } from '@vstopna-tocka/core/words';
import { describe, expect, it } from 'vitest';
import { type Band, bandLabel, type Question, type Ruleset, type Value } from '../../src/engine/index.ts';
import { toTableHtml, toTableMarkdown } from '../../src/export/index.ts';
import { rulesets } from '../../src/rulesets/index.ts';
import { compare, expectedOf } from '../support/expected.ts';
import { type Space, spaceOf } from '../support/space.ts';
import { wordsIn } from '../support/words.ts';

const languages = ['sl', 'hr', 'en'] as const;
const calls = rulesets.map((r) => [r.id, r as Ruleset] as const);
const { sourceById } = await import('@vstopna-tocka/core/sources');

/** The cells of the tables in a document, by the title of the table: what a reader sees, and nothing else. */
type Tables = ReadonlyMap<string, readonly (readonly string[])[]>;

function markdownTables(text: string): Tables {
  const tables = new Map<string, string[][]>();
  let rows: string[][] = [];
  for (const line of text.split('\n')) {
    const caption = /^\*\*.*?: (.*)\*\*$/.exec(line)?.[1];
    if (caption) {
      rows = [];
      tables.set(caption.replaceAll('\\', ''), rows);
    } else if (line.startsWith('| ') && !line.startsWith('| --')) {
      rows.push(
        line
          .slice(2, -2)
          .split(' | ')
          .map((cell) => cell.replaceAll('\\', '')),
      );
    }
  }
  return tables;
}

function htmlTables(text: string): Tables {
  const plain = (cell: string) =>
    cell.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const tables = [...text.matchAll(/<caption>.*?: (.*?)<\/caption>(.*?)<\/table>/gs)].map(
    ([, caption = '', body = '']) => {
      const rows = [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((cell) => plain(cell[1] ?? '')),
      );
      return [plain(caption), rows] as const;
    },
  );
  return new Map(tables);
}

/** Every text by which a cell may name answers of a question, and the answers that it means. */
function meanings(
  id: string,
  question: Question,
  bands: readonly Band[],
  words: LookUp,
): Map<string, Value[]> {
  if (question.kind !== 'integer')
    return new Map(bands.map((b) => [words(`answers.${id}.${b.value}`), [b.value]]));
  const found = new Map<string, Value[]>();
  bands.forEach((first, i) => {
    bands.slice(i).forEach((last, n) => {
      const band = { value: first.value, from: first.from as number, to: last.to as number };
      const { form, params } = bandLabel(band, question);
      found.set(
        words(`bands.${id}.${form}`, params),
        bands.slice(i, i + n + 1).map((b) => b.value),
      );
    });
  });
  return found;
}

/** Reads a table the way a clerk would: the first row that fits decides; none means unknown. */
function reader(table: readonly (readonly string[])[], rules: Ruleset, { ids, bands }: Space, words: LookUp) {
  const [head = [], ...rows] = table;
  const columns = head
    .slice(1, -1)
    .map((title) => ids.find((id) => words(`questions.${id}.short`) === title) as string);
  const known = new Map(
    ids.map((id, i) => [
      id,
      meanings(id, rules.questions[id] as Question, bands[i] as readonly Band[], words),
    ]),
  );
  const verdicts = new Map(['met', 'notMet'].map((v) => [words(`export.verdicts.${v}`), v]));
  const read = rows.map((row) => ({
    verdict: verdicts.get(row.at(-1) as string),
    cells: columns.map((id, i) => {
      const text = row[i + 1] as string;
      if (text === '–') return undefined;
      const values = text
        .split('; ')
        .flatMap((part) => known.get(id)?.get(part) ?? [`not understood: ${part}`]);
      return { id, values };
    }),
  }));
  return (answers: Readonly<Record<string, Value>>) => {
    const fits = read.filter(({ cells }) =>
      cells.every((cell) => cell === undefined || cell.values.includes(answers[cell.id] as Value)),
    );
    const found = new Set(fits.map((row) => row.verdict));
    return found.size === 0 ? 'unknown' : found.size === 1 ? [...found][0] : 'contradiction';
  };
}

describe.each(languages)('the decision tables in %s', (lang) => {
  it.each(calls)(
    '%s: agree over the whole space, read from the text',
    async (_, rules) => {
      const words = wordsIn(lang);
      const options = { lang, words, sources: sourceById };
      const markdown = markdownTables(toTableMarkdown([rules], options));
      expect(htmlTables(toTableHtml([rules], options))).toEqual(markdown);

      const all = expectedOf(rules);
      const readers = new Map(
        rules.programmes.map((p) => {
          const table = markdown.get(words(`programmes.${p.id}.name`)) ?? [];
          return [p.id, reader(table, rules, spaceOf(rules), words)] as const;
        }),
      );
      const { compared, differences } = compare(all, (p, answers) => readers.get(p.id)?.(answers));
      expect(differences).toEqual([]);
      expect(compared).toBe(all.length * rules.programmes.length);
    },
    120_000,
  );

  it('cite every source of every condition, with its address', async () => {
    const text = toTableMarkdown(rulesets, { lang, words: wordsIn(lang), sources: sourceById });
    const cited = new Set(
      rulesets.flatMap((r) =>
        r.programmes.flatMap((p) => JSON.stringify(p.requires).match(/"sources":\[.*?\]/g) ?? []),
      ),
    );
    for (const id of [...cited].flatMap((list) => JSON.parse(list.slice(10)) as string[])) {
      expect(text).toContain(`(${id.replaceAll('_', '\\_')})`);
      const url = sourceById(id)?.url;
      if (url !== undefined) expect(text).toContain(`](${url})`);
    }
    expect(text).not.toMatch(/undefined|\{\{|NaN/);
  });
});
