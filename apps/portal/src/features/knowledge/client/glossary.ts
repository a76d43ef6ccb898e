// Shows only the terms that hold every word of the search, in any of the three languages. Nothing is sent or kept.
import { fold } from '@vstopna-tocka/core/slug';
import { plural } from '../../../shared/client/plural.ts';

const box = document.querySelector<HTMLElement>('[data-glossary-search]');
const input = box?.querySelector('input');
const result = box?.querySelector('[role="status"]');
const terms = [...document.querySelectorAll<HTMLElement>('[data-term]')].map((element) => ({
  element,
  text: fold(element.textContent),
}));
const forms = JSON.parse(box?.dataset['count'] ?? '{}');

function show(): void {
  const wanted = fold(input?.value ?? '').split(' ');
  for (const { element, text } of terms) element.hidden = !wanted.every((word) => text.includes(word));
  const count = terms.filter(({ element }) => !element.hidden).length;
  if (result) result.textContent = plural(document.documentElement.lang, forms, count);
}

if (box && input) {
  box.hidden = false;
  input.addEventListener('input', show);
  // A link to a term must arrive, also while a search hides it.
  window.addEventListener('hashchange', () => {
    input.value = '';
    show();
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
  show();
}
