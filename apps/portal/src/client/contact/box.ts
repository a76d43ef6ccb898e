import type { PlacesIndex, SettlementsIndex } from '../../lib/places-index.ts';
import { loadJson, required } from './dom.ts';
import { listOf, statusOf } from './results.ts';
import { type Answer, createSearch } from './search.ts';
import { handedOver, type SearchTexts } from './texts.ts';

/** Milliseconds without a key before the result is said aloud, so that a screen reader is not interrupted. */
const PAUSE = 400;

/**
 * Brings the search box to life. Both files are loaded whatever is typed, so no request tells anything.
 *
 * @param form the search form, with the words and the addresses of both files in `data-` attributes
 */
export function startBox(form: HTMLElement): void {
  const texts = handedOver<SearchTexts>(form, 'texts');
  const input = required<HTMLInputElement>('input', form);
  const status = required('[role=status]', form);
  const list = required('.result-list', form);
  let search: ((query: string) => Answer) | undefined;
  let notice = texts.loading;
  let timer = 0;

  const say = (text: string, pause = PAUSE) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
    }, pause);
  };

  const show = () => {
    if (input.value.trim() === '') {
      list.replaceChildren();
      return say('', 0);
    }
    if (!search) return say(notice, 0);
    const answer = search(input.value);
    list.replaceChildren(...[listOf(answer, texts, choose)].filter((made) => made !== undefined));
    say([notice, statusOf(answer, texts)].filter(Boolean).join(' '));
  };

  const choose = (name: string) => {
    input.value = name;
    show();
    input.focus();
  };

  const load = async () => {
    const settlements = loadJson<SettlementsIndex>(form.dataset['settlements'] ?? '');
    // Handled below; without this a failure before `places` is there would count as unhandled.
    settlements.catch(() => undefined);
    try {
      const places = await loadJson<PlacesIndex>(form.dataset['places'] ?? '');
      search = createSearch(places);
      show();
      search = createSearch(places, await settlements);
      notice = '';
    } catch {
      notice = search ? texts.settlementsFailed : texts.failed;
    }
    show();
  };

  input.addEventListener('input', show);
  form.addEventListener('submit', () => {
    show();
    const links = list.querySelectorAll<HTMLElement>('.result-name a, .suggestions button');
    // One place: go there. Several: the person chooses.
    if (links.length === 1 && links[0]?.matches('a')) links[0].click();
    else links[0]?.focus();
  });
  load();
}
