import { byId, fill, make } from '../../../shared/client/make.ts';
import type { CheckData } from '../data.ts';

/** An answer in the list: where it was asked, and in which words it was given. */
export interface GivenLine {
  step: string;
  question: string;
  answer: string;
}

/**
 * Shows the list of answers, each with a link to change it, and the way back to where the person was.
 *
 * @param current the place shown
 * @param end where the answers lead
 */
export function showGiven(data: CheckData, lines: readonly GivenLine[], current: string, end: string): void {
  const { words, short } = data;
  const items = lines.map(({ step, question, answer }) => {
    const name = short[question] ?? '';
    return make(
      'li',
      { class: 'given-line' },
      make('span', { class: 'given-question' }, name),
      make('span', { class: 'given-answer' }, answer),
      make(
        'a',
        {
          class: 'tall no-print',
          href: `#${step}`,
          'aria-label': fill(words.changeOf, { question: name }),
        },
        words.change,
      ),
    );
  });
  byId('given-list').replaceChildren(...items);
  byId('given').hidden = lines.length === 0;
  const resume = byId<HTMLAnchorElement>('given-resume');
  resume.href = `#${end}`;
  resume.hidden = current === end;
}
