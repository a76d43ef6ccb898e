import { byId, make } from '../../../shared/client/make.ts';
import type { CheckData } from '../data.ts';

const kinds = ['met', 'unknown', 'notMet'] as const;
const kindOf = (turn: HTMLElement) => kinds.find((kind) => kind === turn.dataset['best']) ?? 'unknown';

/** What a result says about its own call. */
const turnOf = (result: HTMLElement) => result.nextElementSibling?.querySelector<HTMLElement>('.turn');

/**
 * Shows on the last result what the ones about the calls before say, the best first: whoever answers with a script sees
 * one result about all calls, as where one plan asks about all of them.
 *
 * @param passed the results on the way; without any the result speaks of its own call again
 */
export function gather({ leads }: CheckData, result: HTMLElement, passed: readonly string[]): void {
  const body = result.nextElementSibling as HTMLElement;
  for (const old of body.querySelectorAll('.gathered')) old.remove();
  for (const own of body.querySelectorAll<HTMLElement>('.turn, .turn-only')) own.hidden = passed.length > 0;
  if (!leads || passed.length === 0) return;

  const copies = [...passed.map(byId), result]
    .flatMap((one) => turnOf(one)?.cloneNode(true) as HTMLElement)
    .sort((a, b) => kinds.indexOf(kindOf(a)) - kinds.indexOf(kindOf(b)));
  for (const copy of copies) {
    copy.hidden = false;
    copy.classList.add('gathered');
  }
  const [best] = copies;
  body.prepend(make('p', { class: 'lede gathered' }, leads[best ? kindOf(best) : 'unknown']));
  turnOf(result)?.before(...copies);
}
