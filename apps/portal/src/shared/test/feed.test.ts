import { changes } from '@vstopna-tocka/core/changes';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { feed } from '../build/feed.ts';
import { languages } from '../i18n/languages.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads XML into a tree; throws where it is not well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: attributes as Record<string, string>,
      text: '',
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const all = (element: Element | undefined, name: string) =>
  element?.children.filter((child) => child.name === name) ?? [];
const textOf = (element: Element | undefined, name: string) => {
  const found = all(element, name);
  expect(found, name).toHaveLength(1);
  return found[0]?.text ?? '';
};
const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

describe.each(languages)('the feed in %s', (lang) => {
  const tree = parse(feed(lang));

  it('has what RFC 4287 demands of a feed', () => {
    expect([tree.name, tree.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(tree.attributes['xml:lang']).toBe(lang);
    expect(textOf(tree, 'id')).toMatch(uuid);
    expect(textOf(tree, 'title')).not.toBe('');
    expect(textOf(tree, 'updated')).toMatch(instant);
    expect(textOf(all(tree, 'author')[0], 'name')).not.toBe('');
    const [self] = all(tree, 'link').filter(({ attributes }) => attributes['rel'] === 'self');
    expect(self?.attributes['href']).toMatch(/\.xml$/);
  });

  it('has an entry for each change, with what is demanded of one', () => {
    const entries = all(tree, 'entry');
    expect(entries).toHaveLength(changes.length);
    for (const [index, entry] of entries.entries()) {
      expect(textOf(entry, 'id')).toMatch(uuid);
      expect(textOf(entry, 'updated')).toMatch(instant);
      expect(textOf(entry, 'title')).toContain(changes[index]?.title[lang]);
      expect(textOf(entry, 'content')).toContain(changes[index]?.text[lang]);
      expect(all(entry, 'link')[0]?.attributes['href']).toMatch(new RegExp(`/#${changes[index]?.id}$`));
    }
    const newest = entries
      .map((entry) => textOf(entry, 'updated'))
      .sort()
      .at(-1);
    expect(textOf(tree, 'updated')).toBe(newest);
  });
});

it('names nothing twice, in either language', () => {
  const ids = languages.flatMap((lang) => [...feed(lang).matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

describe('the changes', () => {
  it('are the newest first', () => {
    const dates = changes.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('have sentences of at most 25 words and whole sentences', () => {
    for (const { id, text } of changes)
      for (const words of [text.sl, text.hr]) {
        expect(words, id).toMatch(/\.$/);
        for (const sentence of words.split(/\. (?=\p{Lu})/u))
          expect(sentence.match(/\p{L}{2,}/gu)?.length, sentence).toBeLessThanOrEqual(25);
      }
  });
});
