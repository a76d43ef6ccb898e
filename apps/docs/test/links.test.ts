import { expect, it } from 'vitest';
import { linkProblems } from '../scripts/links.ts';

const check = (html: string, base?: string) =>
  linkProblems(
    new Map([
      ['index.html', html],
      ['facts/index.html', '<h2 id="dates">Dates</h2>'],
    ]),
    new Set(['index.html', 'facts/index.html', 'style.css']),
    base,
  );

it.each([
  ['a relative link', '<a href="./facts/">x</a>'],
  ['an absolute link', '<a class="c" href="/facts/#dates">x</a>'],
  ['a fragment of the same page', '<p id="here"><a href="#here">x</a></p>'],
  ['a link to another host', '<a href="https://www.gov.si/">x</a>'],
  ['a file', '<link rel="stylesheet" href="/style.css">'],
  ['a canonical address', '<link rel="canonical" href="https://docs.example/facts/">'],
])('accepts %s', (_what, html) => {
  expect(check(html)).toEqual([]);
});

it.each([
  ['a link to nowhere', '<a href="../rules/">x</a>', 'index.html: ../rules/ leads nowhere'],
  ['a missing fragment', '<a href="/facts/#x">x</a>', 'index.html: /facts/#x has no such fragment'],
  ['a missing picture', '<img src="/a.png" alt="">', 'index.html: /a.png leads nowhere'],
  [
    'a script of another host',
    '<script src="https://cdn.example/a.js"></script>',
    'index.html: loads https://cdn.example/a.js from another host',
  ],
])('names %s', (_what, html, problem) => {
  expect(check(html)).toEqual([problem]);
});

it('keeps to the sub-path of the site', () => {
  expect(check('<a href="/docs/facts/">x</a>', '/docs/')).toEqual([]);
  expect(check('<a href="/facts/">x</a>', '/docs/')).toEqual(['index.html: /facts/ leaves /docs/']);
});
