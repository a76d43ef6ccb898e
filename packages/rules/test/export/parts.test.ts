import { describe, expect, it } from 'vitest';
import { all, any, type Condition, criterion, not, ruleset, testsFor } from '../../src/engine/index.ts';
import { certain } from '../../src/export/certain.ts';
import { type Cube, stretches, widestCubes } from '../../src/export/cubes.ts';
import { toHtml } from '../../src/export/document-html.ts';
import { toMarkdown } from '../../src/export/document-markdown.ts';
import { kleeneIsExact } from '../../src/export/exact.ts';
import { toDmn, toSql } from '../../src/export/index.ts';
import { columnOf, feelName } from '../../src/export/names.ts';
import { element, xmlText } from '../../src/export/xml.ts';
import { rulesets } from '../../src/rulesets/index.ts';
import { rulesetOf, smallQuestions } from '../support/arbitraries.ts';

const { is, atLeast, below } = testsFor(smallQuestions);
const a = criterion('a', is('a', true), 'source-1');
const s = criterion('s', is('s', true), 'source-1');
const n3 = criterion('n3', atLeast('n', 3), 'source-1');
const n7 = criterion('n7', below('n', 7), 'source-1');

const factsOf = (condition: Condition) => {
  const [programme] = rulesetOf(condition).programmes;
  return certain(smallQuestions, programme as NonNullable<typeof programme>);
};
const shown = (cubes: readonly Cube[]) =>
  cubes.map((cube) => cube.map((l) => `${l.question}:${l.bands.map((b) => b.value).join('|')}`).join(' '));

describe('exact forms', () => {
  it("know where Kleene's logic is exact, and where it is not", () => {
    const exact = (condition: Condition) => kleeneIsExact(condition, factsOf(condition));
    expect(exact(all(a, any(s, n3)))).toBe(true);
    expect(exact(any(all(a, s), all(a, not(s))))).toBe(false);
    expect(exact(any(n3, n7))).toBe(false);
    expect(exact(any(a, not(a)))).toBe(false);
    for (const rules of rulesets) {
      for (const p of rules.programmes)
        expect(kleeneIsExact(p.requires, certain(rules.questions, p)), p.id).toBe(true);
    }
  });

  it('list the widest answers that are enough, one of them not to be seen in the conditions', () => {
    const { compiled, met, notMet } = factsOf(any(all(a, s), all(not(a), n3)));
    expect(shown(widestCubes(compiled, met))).toEqual(['a:false n:3', 'a:true s:true', 'n:3 s:true']);
    expect(shown(widestCubes(compiled, notMet))).toEqual(['a:false n:0', 'a:true s:false', 'n:0 s:false']);
    const always = factsOf(any(n3, n7));
    expect(widestCubes(always.compiled, always.met)).toEqual([[]]);
    expect(widestCubes(always.compiled, always.notMet)).toEqual([]);
  });

  it('join bands of numbers that touch', () => {
    const band = (from: number, to: number) => ({ value: from, from, to });
    expect(stretches([band(0, 2), band(3, 3), band(4, 6), band(8, 9)])).toEqual([
      { from: 0, to: 6 },
      { from: 8, to: 9 },
    ]);
  });

  it('are written as two lists of answers where Kleene would fall short', () => {
    const sql = toSql([rulesetOf(any(all(a, s), all(a, not(s))))]);
    expect(sql).toContain(
      "  CASE WHEN (\n    a\n  ) THEN 'met'\n  WHEN (\n    NOT a\n  ) THEN 'notMet' ELSE 'unknown' END AS p1",
    );
    const dmn = toDmn(
      [rulesetOf(any(n3, n7))],
      (key) => key,
      () => undefined,
    );
    expect(dmn).toContain(
      '<text>if (true) = true then true else if (false) = true then false else null</text>',
    );
  });
});

describe('SQL', () => {
  it('keeps to the words that DuckDB, PostgreSQL, Spark and BigQuery have in common', () => {
    const words =
      'SELECT CASE WHEN THEN ELSE END AS FROM AND OR NOT IN IS NULL TRUE FALSE CAST BOOLEAN TRIM CONCAT';
    const columns = Object.keys(rulesets[0]?.questions ?? {}).map(columnOf);
    const results = rulesets.flatMap((r) => r.programmes.map((p) => columnOf(p.id)));
    const added = results.flatMap((r) => [r, `${r}_missing`, `${r}_disputed`, `${r}_unpublished`]);
    const known = new Set([...words.split(' '), 'answers', ...columns, ...added]);
    const text = toSql(rulesets, { missing: true })
      .replace(/--.*$/gm, '')
      .replace(/'[^']*'/g, '');
    expect(text.match(/[a-z_]\w*/gi)?.filter((word) => !known.has(word))).toEqual([]);
    expect([...new Set(text.replace(/[\w\s]/g, ''))].sort()).toEqual([...'()*,.<=>'].sort());
  });

  it('reads from the table that is asked for', () => {
    const sql = toSql([rulesetOf(a)], { table: 'people' });
    expect(sql).toContain('SELECT\n  people.*,\n');
    expect(sql.endsWith('FROM people\n')).toBe(true);
  });

  it('names what cannot be a column, a clash of names, and values that would need quotes', () => {
    const of = (id: string, value: string, programme: string) => {
      const questions = {
        [id]: { kind: 'choice', values: [value], group: 'x', sensitive: false, canChange: true },
      } as const;
      const requires = criterion('c', { kind: 'is', question: id, values: [value] }, 'source-1');
      const validity = { from: '2020', sources: ['source-1'] };
      const programmes = [
        {
          id: programme,
          requires: all(requires, criterion('d', { kind: 'is', question: id, values: [] }, 'source-1')),
        },
      ];
      return ruleset({ id: 'r', version: 1, questions, validity, sources: ['source-1'], programmes });
    };
    expect(() => toSql([of('2nd', 'x', 'p')])).toThrow(
      '"2nd" makes no name: expected letters, digits and hyphens',
    );
    expect(() => toSql([of('some thing', 'x', 'p')])).toThrow('"some thing" makes no name');
    expect(() => toSql([of('someThing', 'x', 'some-thing')])).toThrow(
      '"someThing" and "some-thing" have the same name "some_thing"',
    );
    expect(toSql([of('b', "o'neil", 'p')])).not.toContain("'o'neil'");
  });

  it('refuses a value with a quote where it would have to be written', () => {
    const questions = {
      b: { kind: 'choice', values: ["o'neil", 'x'], group: 'x', sensitive: false, canChange: true },
    } as const;
    const { is: isOne } = testsFor(questions);
    const rules = ruleset({
      id: 'r',
      version: 1,
      questions,
      validity: { from: '2020', sources: ['source-1'] },
      sources: ['source-1'],
      programmes: [{ id: 'p', requires: criterion('c', isOne('b', "o'neil"), 'source-1') }],
    });
    expect(() => toSql([rules])).toThrow(`value "o'neil": expected no quotes or backslashes`);
  });
});

it('names are lower case for databases and in one word for FEEL', () => {
  expect(['cashAssistancePayments24', 'sa-2019-lot-1', 'age'].map(columnOf)).toEqual([
    'cash_assistance_payments24',
    'sa_2019_lot_1',
    'age',
  ]);
  expect(['sa-2019-lot-1', 'cashAssistance'].map(feelName)).toEqual(['sa2019Lot1', 'cashAssistance']);
});

describe('documents', () => {
  const sign = 'a|b <i> *c* [d] & "e" `f` \\';
  const blocks = [
    { kind: 'heading', level: 2, text: sign },
    {
      kind: 'list',
      ordered: true,
      items: [{ text: [sign, { text: sign, href: 'https://x.org/a(b)?c="d"&e' }] }],
    },
    { kind: 'table', caption: sign, head: [sign], rows: [[sign]] },
  ] as const;

  it('are safe whatever the texts: HTML', () => {
    const html = toHtml(blocks, 'sl', sign);
    const safe = 'a|b &lt;i&gt; *c* [d] &amp; &quot;e&quot; `f` \\';
    expect(html.split(safe).length - 1).toBe(8);
    expect(html).toContain('href="https://x.org/a(b)?c=&quot;d&quot;&amp;e"');
    expect(html).not.toContain('<i>');
  });

  it('are safe whatever the texts: Markdown', () => {
    const markdown = toMarkdown(blocks);
    const safe = String.raw`a\|b \<i\> \*c\* \[d\] & "e" \`f\` \\`;
    expect(markdown.split(safe).length - 1).toBe(6);
    expect(markdown).toContain('](https://x.org/a%28b%29?c="d"&e)');
  });

  it('of XML are safe too', () => {
    expect(xmlText(element('a', { b: '<"&>', c: undefined }, '<&"'))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&lt;&quot;&amp;&gt;">&lt;&amp;&quot;</a>\n',
    );
  });
});

describe('texts of somebody else in an export', () => {
  const of = (id: string, source: string, value = 'x') => {
    const questions = {
      b: { kind: 'choice', values: ['y', value], group: 'x', sensitive: false, canChange: true },
    } as const;
    const requires = criterion(`c${id}`, { kind: 'is', question: 'b', values: ['y'] }, source);
    const validity = { from: '2020', sources: [source] };
    return ruleset({
      id: `r${id}`,
      version: 1,
      questions,
      validity,
      sources: [source],
      programmes: [{ id: 'p', requires }],
    });
  };
  const signs = ['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\u000b', '\f', '\0'];

  it.each(signs)('%j ends no comment of SQL', (sign) => {
    const text = `${sign}DROP TABLE t;--`;
    const plain = toSql([of('', 'source-1')]).split('\n').length;
    for (const rules of [of(text, 'source-1'), of('', `source-1${text}`), of('', 'source-1', text)]) {
      const lines = toSql([rules]).split(/\r\n|[\n\r\u0085\u2028\u2029\v\f\0]/);
      expect(lines.length).toBe(plain);
      expect(lines.filter((line) => /^\s*DROP/.test(line))).toEqual([]);
    }
  });

  it.each(['t;--', 't\nDROP TABLE t', '', 'a b', '"t"', 'a.', '1a'])('%j is no name of a table', (table) => {
    expect(() => toSql([of('', 'source-1')], { table })).toThrow('table ');
  });

  it('the name of a table may have a schema', () => {
    expect(toSql([of('', 'source-1')], { table: 'social.answers_2026' })).toContain(
      'FROM social.answers_2026\n',
    );
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'file:///etc',
  ])('links to no address such as %j', (href) => {
    const blocks = [{ kind: 'list', ordered: false, items: [{ text: [{ text: 'law', href }] }] }] as const;
    expect(toHtml(blocks, 'sl', 'x')).not.toContain('href');
    expect(toHtml(blocks, 'sl', 'x')).toContain('law');
    expect(toMarkdown(blocks)).not.toContain('](');
  });
});
