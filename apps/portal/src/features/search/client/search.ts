import { plural } from '../../../shared/client/plural.ts';
import type { Engine, Hit } from './engine.ts';

// The search over all pages. The index is loaded when somebody begins to type, whole; the words stay on the device.

export interface SiteSearchTexts {
  found: Record<string, string>;
  none: string;
  completions: string;
  loading: string;
  failed: string;
}

const AT_ONCE = 10;
/** How long to wait for the next letter, in milliseconds. */
const PAUSE = 150;
const base = `${import.meta.env.BASE_URL}/`.replace(/\/+$/, '/');
const { lang } = document.documentElement;
const form = document.querySelector<HTMLFormElement>('#site-search');
const input = form?.querySelector('input');
const status = form?.querySelector('[role=status]');
const words = form?.querySelector<HTMLElement>('.completions');
const list = form?.querySelector('ol');
const more = form?.querySelector<HTMLButtonElement>('.more');

let loading: Promise<Engine> | undefined;
async function load(): Promise<Engine> {
  const [{ engineOf }, response] = await Promise.all([
    import('./engine.ts'),
    fetch(form?.dataset['index'] ?? ''),
  ]);
  if (!response.ok) throw new Error(response.statusText);
  return engineOf(await response.json());
}

const element = <K extends keyof HTMLElementTagNameMap>(name: K, ...children: (Node | string)[]) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

function itemOf({ path, title, excerpt }: Hit): HTMLLIElement {
  const link = element('a', title);
  link.href = base + path;
  const parts = excerpt().map(({ text, isMarked }) => (isMarked ? element('mark', text) : text));
  const text = element('p', ...parts);
  text.className = 'small';
  return element('li', link, text);
}

function showHits(hits: readonly Hit[], from = 0): void {
  const items = hits.slice(from, from + AT_ONCE).map(itemOf);
  if (from === 0) list?.replaceChildren(...items);
  else list?.append(...items);
  if (from > 0) items[0]?.querySelector('a')?.focus();
  if (!more) return;
  more.hidden = hits.length <= from + AT_ONCE;
  more.onclick = () => showHits(hits, from + AT_ONCE);
}

/** What else there is to look for, while a word is not typed to its end. */
function showCompletions(completions: readonly string[], label: string): void {
  const buttons = completions.map((word) => {
    const button = element('button', word);
    button.type = 'button';
    button.className = 'button button--quiet';
    button.addEventListener('click', () => {
      if (!input) return;
      input.value = input.value.replace(/\S*$/, word);
      input.focus();
      input.dispatchEvent(new Event('input'));
    });
    return button;
  });
  words?.replaceChildren(...(buttons.length > 0 ? [element('p', label), ...buttons] : []));
}

async function run(texts: SiteSearchTexts, typed: string): Promise<void> {
  if (!status) return;
  if (!loading) status.textContent = texts.loading;
  loading ??= load();
  const engine = await loading;
  // Somebody has typed on.
  if (typed !== input?.value.trim()) return;
  const answer = engine.search(typed);
  showHits(answer.hits);
  showCompletions(answer.completions, texts.completions);
  const said = answer.hits.length === 0 ? texts.none : plural(lang, texts.found, answer.hits.length);
  status.textContent = answer.isAsked ? said : '';
}

if (form && input) {
  const texts: SiteSearchTexts = JSON.parse(form.dataset['texts'] ?? '');
  form.hidden = false;
  document.querySelector('#no-search')?.remove();
  const search = () =>
    run(texts, input.value.trim()).catch(() => {
      // The next try loads anew.
      loading = undefined;
      if (status) status.textContent = texts.failed;
    });
  let waiting: ReturnType<typeof setTimeout>;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    search();
  });
  // What was typed before the script came, or is there again after going back.
  if (input.value) search();
}
