import { loadJson, required } from '../../../shared/client/dom.ts';
import { handedOver } from '../../../shared/client/handed-over.ts';
import { type Answer, createSearch } from '../../../shared/client/place-search.ts';
import type { PlacesIndex, SettlementsIndex } from '../../../shared/places-index.ts';
import type { SearchTexts } from '../texts.ts';
import { loadBlocks } from './blocks.ts';
import { keep } from './kept.ts';
import { type BlockOf, linesOf, shownOf } from './results.ts';

/** Milliseconds without a key before the result is said aloud, so that a screen reader is not interrupted. */
const PAUSE = 400;

const nothing: Answer = { hits: [], alone: false, suggestions: [], suggested: 'near' };

/**
 * Brings the search box to life. All files are loaded whatever is typed, so no request tells anything.
 *
 * @param form the search form, with the words and the addresses of the files in `data-` attributes
 * @param isPressed whether its button was pressed before this script was there
 */
export function startBox(form: HTMLElement, isPressed: boolean): void {
  const texts = handedOver<SearchTexts>(form, 'texts');
  const input = required<HTMLInputElement>('input', form);
  const status = required('[role=status]', form);
  const list = required('.result-list', form);
  let search: ((query: string) => Answer) | undefined;
  let blockOf: BlockOf = () => '';
  let answer = nothing;
  let notice = texts.loading;
  /** What to say of a box with too little in it: after the button, not while somebody types. */
  let hint = '';
  let timer = 0;

  const say = (text: string, pause = PAUSE) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
    }, pause);
  };

  const show = () => {
    const typed = input.value.trim();
    answer = nothing;
    list.replaceChildren();
    if (typed === '') return say(hint, 0);
    if (!search) return say(notice, 0);
    if (typed.length < 2) return say(texts.short);
    answer = search(typed);
    const shown = shownOf(answer, search, texts);
    list.replaceChildren(...linesOf(shown, answer, texts, blockOf));
    say([notice, shown.status].filter(Boolean).join(' '));
  };

  const load = async () => {
    const settlements = loadJson<SettlementsIndex>(form.dataset['settlements'] ?? '');
    const blocks = loadBlocks(form);
    // Handled below; without this a failure before `places` is there would count as unhandled.
    for (const file of [settlements, blocks]) file.catch(() => undefined);
    try {
      const places = await loadJson<PlacesIndex>(form.dataset['places'] ?? '');
      search = createSearch(places);
      show();
      search = createSearch(places, await settlements);
      notice = '';
    } catch {
      notice = search ? texts.settlementsFailed : texts.failed;
    }
    try {
      blockOf = await blocks;
    } catch {
      notice ||= texts.contactsFailed;
    }
    show();
  };

  // Something may have been typed before this script was there.
  keep({ typed: input.value });
  input.addEventListener('input', () => {
    keep({ typed: input.value });
    hint = '';
    show();
  });
  const submit = () => {
    hint = texts.empty;
    show();
    const links = list.querySelectorAll<HTMLElement>('a[href]');
    // Where only one place can be meant, go there; else the person chooses.
    if (answer.alone) links[0]?.click();
    else (links[0] ?? input).focus();
  };
  form.addEventListener('submit', submit);
  if (isPressed) submit();
  load();
}
