import { describe, expect, it } from 'vitest';
import { filesOf } from '../scripts/layout.ts';
import { mergeWords } from '../scripts/words.ts';

describe('the words of all calls', () => {
  const shared = { criteria: { adult: { title: 'Adult' } } };

  it('are the shared ones and those of each call, whose name is that of its ruleset', () => {
    const own = {
      name: 'Call',
      programmes: { one: { name: 'One' } },
      criteria: { young: { title: 'Young' } },
    };
    expect(mergeWords(shared, [['call', own]])).toEqual({
      criteria: { adult: { title: 'Adult' }, young: { title: 'Young' } },
      programmes: { one: { name: 'One' } },
      rulesets: { call: { name: 'Call' } },
    });
    expect(shared).toEqual({ criteria: { adult: { title: 'Adult' } } });
  });

  it('never say the same thing in two places', () => {
    const own = { name: 'Call', criteria: { adult: { title: 'Of age' } } };
    expect(() => mergeWords(shared, [['call', own]])).toThrow(
      'src/calls/call: "criteria.adult" has words elsewhere, too',
    );
  });
});

it('a new call gets its id and its place, and the same keys in every language', () => {
  const files = filesOf('sa-2027', 8);
  expect(files['call.yaml']).toMatch(/^- id: sa-2027\n {2}order: 8\n/);
  const keys = ['sl', 'hr', 'en'].map((lang) => {
    const { programmes, ...rest } = JSON.parse(files[`words.${lang}.json`] ?? '');
    return [Object.keys(rest), Object.keys(programmes), Object.keys(programmes['sa-2027'])];
  });
  expect(keys[0]).toEqual([['name'], ['sa-2027'], ['name', 'description']]);
  expect(keys).toEqual([keys[0], keys[0], keys[0]]);
});
