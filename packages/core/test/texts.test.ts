import { expect, it } from 'vitest';
import { csvLine } from '../src/csv.ts';
import { dateText } from '../src/dates.ts';
import { lookUpIn } from '../src/words.ts';

it('writes dates as precisely as they are known, the way each language does', () => {
  const dates = ['2019', '2021-08', '2017-02-10', '2017~', '../2019-07'];
  expect(dates.map((d) => dateText('sl', d))).toEqual([
    '2019',
    'avgust 2021',
    '10. 2. 2017',
    '2017~',
    '../2019-07',
  ]);
  expect(dates.map((d) => dateText('hr', d))).toEqual([
    '2019.',
    'kolovoz 2021.',
    '10. 2. 2017.',
    '2017~',
    '../2019-07',
  ]);
  expect(dates.map((d) => dateText('en', d))).toEqual([
    '2019',
    'August 2021',
    '10 February 2017',
    '2017~',
    '../2019-07',
  ]);
});

it('quotes in CSV what would be read otherwise', () => {
  expect(csvLine(['a', 1, null, undefined, 'b;c', 'd,e', 'f"g', 'h\ni'])).toBe(
    'a,1,,,b;c,"d,e","f""g","h\ni"',
  );
  expect(csvLine(['b;c', 'd,e'], ';')).toBe('"b;c";d,e');
});

it('looks up texts by key, fills them and chooses the plural of the language', () => {
  const words = lookUpIn('sl', {
    a: { b: '{{name}} je tu' },
    n_one: '{{count}} dan',
    n_two: '{{count}} dneva',
    n_few: '{{count}} dnevi',
    n_other: '{{count}} dni',
  });
  expect(words('a.b', { name: 'Ana' })).toBe('Ana je tu');
  expect([1, 2, 3, 5, 101].map((count) => words('n', { count }))).toEqual([
    '1 dan',
    '2 dneva',
    '3 dnevi',
    '5 dni',
    '101 dan',
  ]);
  expect(() => words('a.c')).toThrow('no text "a.c" in sl');
});
