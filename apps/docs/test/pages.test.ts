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

it.each(decisions)('%s has status, context, decision and consequence, in that order and in short', (path) => {
  const [, , body = ''] = readFileSync(docs + path, 'utf8').split(/^---$/m);
  const labels = [...body.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, label]) => label);
  expect(labels).toEqual(['Status', 'Context', 'Decision', 'Consequence']);
  // The status is one line, and the rest eleven at most.
  expect(body.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(12);
});

it.each(decisions)('%s says what became of it, and on which day', (path) => {
  const status = /^\*\*Status\.\*\* (?:Proposed|Accepted|Replaced|Withdrawn) on (\d{4}-\d{2}-\d{2})[.,;]/m;
  const [, day = ''] = status.exec(readFileSync(docs + path, 'utf8')) ?? [];
  expect(new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10)).toBe(day);
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
