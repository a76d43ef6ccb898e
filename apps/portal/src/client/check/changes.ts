import type { CheckData } from './data.ts';
import { fill, make } from './dom.ts';
import type { FamilyReasons } from './explain.ts';

/** What would have to be different for a family: the conditions explained, and no advice to answer otherwise. */
export function changesFor(
  { changes: words, short }: CheckData,
  ways: FamilyReasons['changes'],
  answers: ReadonlyMap<string, string>,
): HTMLElement {
  const items = ways.map((way, index) => {
    const parts = way.map(({ question, to }) =>
      fill(words.item, {
        question: short[question] ?? '',
        from: answers.get(question) ?? '',
        to: words.to[`${question} ${to.value}`] ?? '',
      }),
    );
    return make('li', {}, index > 0 && `${words.or} `, parts.join('; '));
  });
  return make(
    'div',
    { class: 'changes no-print' },
    make('p', {}, make('span', { class: 'why-title' }, words.title), ` ${words.lead}`),
    make('ul', {}, ...items),
    make('p', { class: 'honest' }, words.honest),
  );
}

/** A word on the programmes for which nothing that can change would be enough; nothing where all have a way. */
export function noChange(
  { changes: words }: CheckData,
  families: readonly FamilyReasons[],
): HTMLElement | undefined {
  const stuck = families.filter(({ changes }) => changes.length === 0);
  if (stuck.length === 0) return undefined;
  const text = stuck.length === families.length ? words.none : words.others;
  return make('p', { class: 'reasons no-print' }, text);
}
