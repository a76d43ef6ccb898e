import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rulesets } from '@vstopna-tocka/rules';
import { expect, it } from 'vitest';
import { citedSources, questionRows, testText, text } from '../src/lib/calls.ts';

const docs = fileURLToPath(new URL('../src/content/docs/', import.meta.url));
const decisions = globSync('decisions/*.md', { cwd: docs }).sort();

it('numbers the decisions without a gap', () => {
  expect(decisions.length).toBeGreaterThanOrEqual(6);
  expect(decisions.map((path) => Number(path.slice(10, 14)))).toEqual(decisions.map((_, i) => i + 1));
});

it.each(decisions)('%s has context, decision and consequence, in that order and in short', (path) => {
  const [, , body = ''] = readFileSync(docs + path, 'utf8').split(/^---$/m);
  const labels = [...body.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, label]) => label);
  expect(labels).toEqual(['Context', 'Decision', 'Consequence']);
  expect(body.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(11);
});

it('has words for every call, programme and question', () => {
  for (const { id, programmes } of rulesets) {
    expect(text(`rulesets.${id}.name`)).not.toBe('');
    for (const programme of programmes) expect(text(`programmes.${programme.id}.name`)).not.toBe('');
  }
  expect(questionRows.map(({ title }) => title.endsWith('?'))).toEqual(questionRows.map(() => true));
});

it('writes tests in short', () => {
  expect(testText({ kind: 'below', question: 'age', bound: 49 })).toBe('age < 49');
  expect(testText({ kind: 'atLeast', question: 'age', bound: 18 })).toBe('age ≥ 18');
  expect(testText({ kind: 'is', question: 'gender', values: ['female', 'male'] })).toBe(
    'gender is female or male',
  );
});

it('names every source that a ruleset cites, once', () => {
  const ids = citedSources.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('trebnje-2017');
});
