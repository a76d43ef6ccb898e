import { plural } from './plural.ts';

// The search over all pages. The index is loaded when somebody begins to type; the words stay on the device.

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  /** Nothing, if another search has begun in the meantime. */
  debouncedSearch: (words: string) => Promise<{ results: { data: () => Promise<Found> }[] } | null>;
}
interface Found {
  url: string;
  meta: { title?: string };
  /** HTML of the own pages, with `<mark>` around what was found. */
  excerpt: string;
}
export interface SiteSearchTexts {
  found: Record<string, string>;
  none: string;
  loading: string;
  failed: string;
}

const AT_ONCE = 10;
const base = `${import.meta.env.BASE_URL}/`.replace(/\/+$/, '/');
const { lang, dataset } = document.documentElement;
const form = document.querySelector<HTMLFormElement>('#site-search');
const input = form?.querySelector('input');
const status = form?.querySelector('[role=status]');
const list = form?.querySelector('ol');
const more = form?.querySelector('button');

let loading: Promise<Pagefind> | undefined;
async function load(): Promise<Pagefind> {
  const pagefind: Pagefind = await import(
    /* @vite-ignore */ `${base}pagefind/${dataset['build']}/pagefind.js`
  );
  await pagefind.options({ baseUrl: base, excerptLength: 24 });
  return pagefind;
}

function itemOf({ url, meta, excerpt }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  text.className = 'small';
  text.append(...new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes);
  item.append(link, text);
  return item;
}

async function run(texts: SiteSearchTexts, words: string): Promise<void> {
  if (!status || !list || !more) return;
  if (words.length < 2) {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = '';
    return;
  }
  status.textContent = texts.loading;
  loading ??= load();
  const search = await (await loading).debouncedSearch(words);
  if (search === null) return;
  const { results } = search;
  const show = async (from: number) => {
    const found = await Promise.all(results.slice(from, from + AT_ONCE).map((result) => result.data()));
    const items = found.map(itemOf);
    if (from === 0) list.replaceChildren(...items);
    else list.append(...items);
    more.hidden = results.length <= from + AT_ONCE;
    more.onclick = () => show(from + AT_ONCE);
    if (from > 0) items[0]?.querySelector('a')?.focus();
  };
  await show(0);
  status.textContent = results.length === 0 ? texts.none : plural(lang, texts.found, results.length);
}

if (form && input) {
  const texts: SiteSearchTexts = JSON.parse(form.dataset['texts'] ?? '');
  form.hidden = false;
  document.querySelector('#no-search')?.remove();
  form.addEventListener('submit', (event) => event.preventDefault());
  const search = () =>
    run(texts, input.value.trim()).catch(() => {
      // The next try loads anew.
      loading = undefined;
      if (status) status.textContent = texts.failed;
    });
  input.addEventListener('input', search);
  // What was typed before the script came, or is there again after going back.
  if (input.value) search();
}
