import { entryPoints } from '@vstopna-tocka/core/entry-points';
import { administrativeUnits, municipalities, regionalUnits } from '@vstopna-tocka/core/places';
import { settlements } from '@vstopna-tocka/core/settlements';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { languages } from '../src/shared/i18n/languages.ts';
import { builtPages, htmlOf } from './pages.ts';

/** What is used here of a node of a parsed page. */
interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

/** Every name of a place or an office, also with the second name that the register gives a settlement. */
const names = new Set<string>([
  ...[entryPoints, administrativeUnits, municipalities, regionalUnits].flat().map(({ name }) => name),
  ...settlements.flatMap(({ name, secondName }) => [name, secondName ? `${name} (${secondName})` : name]),
]);

const everyNode = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(everyNode)];
const elements = (node: Node, pattern: RegExp) =>
  everyNode(node).filter(({ type, name = '' }) => type === 'tag' && pattern.test(name));

/** What an element says, without its silent parts. */
function saidBy({ type, data = '', attribs, children = [] }: Node): string {
  if (type === 'text') return data;
  return attribs?.['aria-hidden'] === 'true' ? '' : children.map(saidBy).join('');
}
/** A text in one line, without the number in brackets behind a name. */
const trimmed = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?\(\d+\) ?$/, '')
    .trim();

/** Lists and controls whose items are names, but for one that says »all« or the like. */
const listsOfItems = (tree: Node): string[][] =>
  elements(tree, /^(ul|ol|select)$/).flatMap((list) => {
    const items = elements(list, /^(li|option)$/).map((item) => trimmed(saidBy(item)));
    const known = items.filter((item) => names.has(item));
    return known.length >= items.length - 1 ? [known] : [];
  });

/** Names that stand one after the other in a text, parted by commas. */
const listsInTexts = (tree: Node): string[][] =>
  everyNode(tree).flatMap(({ type, data = '' }) => {
    const runs: string[][] = [[]];
    for (const part of type === 'text' ? trimmed(data).split(/[,;] /) : [])
      if (names.has(part)) runs.at(-1)?.push(part);
      else runs.push([]);
    return runs;
  });

/** All lists of three names or more; two may stand in any order for a reason. */
const listsOf = (html: string): string[][] => {
  const tree: Node = parseDocument(html);
  return [...listsOfItems(tree), ...listsInTexts(tree)].filter((list) => list.length > 2);
};

/** The first name that stands too late, with the one before it. */
function outOfOrder(list: readonly string[], lang: string): string | undefined {
  const { compare } = new Intl.Collator(lang);
  const late = list.findIndex((name, at) => at > 0 && compare(list[at - 1] ?? '', name) > 0);
  return late < 0 ? undefined : `${list[late - 1]}, ${list[late]}`;
}

describe('lists of names on the built pages', () => {
  it('are in the alphabet of the language of the page', () => {
    const found: Record<string, number> = {};
    const wrong: string[] = [];
    for (const page of builtPages) {
      if (!page.lang) continue;
      for (const list of listsOf(htmlOf(page))) {
        found[page.kind] = (found[page.kind] ?? 0) + 1;
        const pair = outOfOrder(list, page.lang);
        if (pair) wrong.push(`${page.path} ${pair}`);
      }
    }
    expect(wrong).toEqual([]);
    // Settlements and neighbours of nearly every municipality, the letters, the members of units, the controls.
    expect(found['municipality']).toBeGreaterThan(3 * municipalities.length);
    expect(found['unit']).toBeGreaterThan(3 * regionalUnits.length);
    expect(found['contact']).toBeGreaterThan(2 * 20);
    for (const kind of ['forMunicipalities', 'programmes', 'facet'])
      expect(found[kind], kind).toBeGreaterThan(1);
  });

  it('would be noticed in code point order', () => {
    expect(outOfOrder(['Celje', 'Zreče', 'Črnomelj'], 'sl')).toBe('Zreče, Črnomelj');
    expect(outOfOrder(['Lenart', 'Ljubljana', 'Luče'], 'sl')).toBeUndefined();
    expect(outOfOrder(['Lenart', 'Ljubljana', 'Luče'], 'hr')).toBe('Ljubljana, Luče');
    expect(
      listsOf('<ul><li>Zreče</li><li>Celje (2)</li><li>Žalec</li></ul><p>Col, Koper, Piran in še</p>'),
    ).toEqual([['Zreče', 'Celje', 'Žalec']]);
  });

  it('rest on the rules of both languages, which Node has', () => {
    expect(Intl.Collator.supportedLocalesOf([...languages])).toEqual([...languages]);
  });
});
