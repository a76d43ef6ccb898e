// Filters the list of projects by the chosen facets. The whole list is in the page; without this script it is shown as
// it is. The choice stands in the fragment, which no browser sends: it can be kept and passed on.

import { plural } from '../../../shared/client/plural.ts';
import {
  type Choice,
  countWith,
  type Facet,
  type FacetValues,
  facets,
  fits,
  fromFragment,
  toFragment,
} from '../../../shared/facets.ts';

const panel = document.querySelector<HTMLElement>('[data-filter]');
const selects = new Map<Facet, HTMLSelectElement>();
for (const facet of facets) {
  const select = panel?.querySelector<HTMLSelectElement>(`[name="${facet}"]`);
  if (select) selects.set(facet, select);
}

/** The units of the municipalities that a control offers: a project is within reach where it runs in the unit. */
const municipalities = [...(selects.get('municipality')?.options ?? [])];
const split = (values: string | undefined) => values?.split(' ').filter(Boolean) ?? [];
function valuesOf({ dataset }: HTMLElement): FacetValues {
  const values = Object.fromEntries(facets.map((facet) => [facet, split(dataset[facet])]));
  const { unit = [] } = values;
  const near = municipalities.filter((option) => unit.includes(option.dataset['unit'] ?? ''));
  return { ...values, municipality: near.map(({ value }) => value) } as unknown as FacetValues;
}
const projects = [...document.querySelectorAll<HTMLElement>('[data-project]')].map((element) => ({
  element,
  values: valuesOf(element),
}));
const allValues = projects.map(({ values }) => values);
const groups = [...document.querySelectorAll<HTMLElement>('[data-group-of-projects]')];
const otherLanguages = document.querySelectorAll<HTMLAnchorElement>('.lang-switch');
const [result, none] = [
  panel?.querySelector('[role="status"]'),
  document.querySelector<HTMLElement>('[data-none]'),
];

const optionsOf = (select: HTMLSelectElement | undefined) =>
  [...(select?.options ?? [])].map(({ value }) => value);
const offered = Object.fromEntries(
  facets.map((facet) => [facet, optionsOf(selects.get(facet))]),
) as unknown as FacetValues;
const labels = new Map([...selects.values()].flatMap(({ options }) => [...options].map((o) => [o, o.text])));
const choice = (): Choice =>
  Object.fromEntries([...selects].flatMap(([facet, { value }]) => (value ? [[facet, value]] : [])));

function show(): void {
  const chosen = choice();
  for (const { element, values } of projects) element.hidden = !fits(values, chosen);
  // Beside each value, how many projects there are with it and the choices in the other controls.
  for (const [facet, { options }] of selects)
    for (const option of options)
      if (option.value) {
        const count = countWith(allValues, chosen, facet, option.value);
        option.text = `${labels.get(option)} (${count})`;
      }
  const isChosen = Object.keys(chosen).length > 0;
  for (const group of groups) {
    const isEmpty = group.querySelector('[data-project]:not([hidden])') === null;
    group.hidden = isChosen && isEmpty;
  }
  const count = projects.filter(({ element }) => !element.hidden).length;
  if (result)
    result.textContent = plural(
      document.documentElement.lang,
      JSON.parse(panel?.dataset['count'] ?? '{}'),
      count,
    );
  if (none) none.hidden = count > 0;
  for (const link of otherLanguages) link.hash = toFragment(chosen);
}

function read(): void {
  const chosen = fromFragment(location.hash, offered);
  for (const [facet, select] of selects) select.value = chosen[facet] ?? '';
  show();
}

function write(): void {
  history.replaceState(null, '', toFragment(choice()) || location.pathname);
  show();
}

if (panel) {
  panel.classList.remove('waiting');
  panel.addEventListener('change', write);
  panel.querySelector('button')?.addEventListener('click', () => {
    for (const select of selects.values()) select.value = '';
    write();
  });
  window.addEventListener('hashchange', read);
  read();
}
