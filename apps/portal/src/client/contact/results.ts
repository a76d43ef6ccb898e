import { plural } from '../plural.ts';
import { element } from './dom.ts';
import type { Answer, Hit } from './search.ts';
import { fill, type SearchTexts } from './texts.ts';

function hitItem(hit: Hit, texts: SearchTexts): HTMLLIElement {
  const address = `${texts.municipalityBase}${hit.slug}/`;
  const heading = element('a', { href: address }, fill(texts.municipality, { name: hit.name }));
  const lines = [element('p', { className: 'result-name' }, heading)];
  if (hit.matched) {
    const { kind, text } = hit.matched;
    lines.push(element('p', {}, fill(texts.matched[kind] ?? '{{text}}', { text })));
  }
  lines.push(element('p', {}, fill(texts.unit, { name: hit.unit })));
  if (hit.elsewhere) {
    const note = element(
      'a',
      { href: `${address}#${texts.elsewhereAnchor}` },
      texts.elsewhere[hit.elsewhere],
    );
    lines.push(element('p', { className: 'warning' }, note));
  }
  return element('li', { className: 'result' }, ...lines);
}

function suggestionItem(name: string, choose: (name: string) => void): HTMLLIElement {
  const button = element('button', { type: 'button', className: 'button button--quiet' }, name);
  button.addEventListener('click', () => choose(name));
  return element('li', {}, button);
}

/** Municipalities to choose from, each a link to its page. */
export const hitList = (hits: readonly Hit[], texts: SearchTexts): HTMLUListElement =>
  element('ul', { className: 'results' }, ...hits.map((hit) => hitItem(hit, texts)));

/** One sentence that says what came of a search. */
export function statusOf(answer: Answer, texts: SearchTexts): string {
  if (answer.hits.length > 0) return plural(texts.lang, texts.found, answer.hits.length);
  return answer.suggestions.length > 0 ? texts[answer.suggested] : texts.none;
}

/**
 * The list of what a search found, or of names to try instead.
 *
 * @param choose called with the name that a person takes from the suggestions
 */
export function listOf(
  answer: Answer,
  texts: SearchTexts,
  choose: (name: string) => void,
): HTMLUListElement | undefined {
  if (answer.hits.length > 0) return hitList(answer.hits, texts);
  if (answer.suggestions.length === 0) return undefined;
  const items = answer.suggestions.map((name) => suggestionItem(name, choose));
  return element('ul', { className: 'suggestions' }, ...items);
}
