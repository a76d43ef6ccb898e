import style from '../../lib/embed/card.css?raw';
import { type CardTexts, cautionOf, isShown, type Line, linesOf } from '../../lib/embed/lines.ts';
import type { Place } from '../../lib/open-data/place.ts';

/**
 * `<vstopna-tocka municipality="trebnje" lang="sl">`: the contact card of a municipality, for the sites of others.
 * What stands in the element stays until the card is there, and for good if it cannot be loaded.
 */

/** Put in when the file is built. */
declare const TEXTS: Record<'sl' | 'hr', CardTexts>;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`:host{display:block}:host([hidden]){display:none}${style}`);

/** The data lies beside this file, on whatever site that is. */
const dataUrl = (slug: string) => new URL(`../api/v1/municipalities/${slug}.json`, import.meta.url);

type Child = Node | string | false;

/** An element whose class is also its part, by which the embedding site can style it. */
function make(tag: string, name: string, children: Child[], attributes: Record<string, string> = {}) {
  const element = document.createElement(tag);
  element.className = name;
  element.setAttribute('part', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== false));
  return element;
}

const lineOf = (line: Line, texts: CardTexts) => {
  const caution = cautionOf(line, texts);
  const value = line.href ? make('a', 'link', [line.value], { href: line.href }) : line.value;
  return make('p', 'line', [value, caution && ' ', caution && make('span', 'caution', [`(${caution})`])]);
};

function officeOf({ kind, name, contact, directory }: Place['entryPoints'][number], texts: CardTexts) {
  const lines = linesOf(contact).map((line) => lineOf(line, texts));
  const more = make('a', 'link', [texts.directory], { href: directory });
  return make('li', 'office', [
    make('p', 'kind', [texts.kinds[kind]]),
    make('p', 'line name', [name], { lang: 'sl' }),
    ...(lines.length > 0 ? lines : [make('p', 'line', [texts.notFound, ' ', more])]),
  ]);
}

function cardOf(place: Place, page: string, lang: 'sl' | 'hr') {
  const texts = TEXTS[lang];
  return make(
    'section',
    'card',
    [
      make('p', 'title', [texts.title.replace('{{name}}', place.name)]),
      make('p', 'lead', [texts.lead]),
      make(
        'ul',
        'offices',
        place.entryPoints.filter(isShown).map((office) => officeOf(office, texts)),
      ),
      place.settlementsElsewhere.length > 0 && make('p', 'note', [texts.elsewhere]),
      make('a', 'more', [texts.more], { href: page }),
      make('p', 'note', [texts.asOf]),
    ],
    { lang },
  );
}

class VstopnaTocka extends HTMLElement {
  static observedAttributes = ['municipality', 'lang'];
  #root = this.attachShadow({ mode: 'open' });
  #isReady = false;
  #asked = 0;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.replaceChildren(document.createElement('slot'));
    this.#isReady = true;
    this.#load();
  }

  attributeChangedCallback() {
    // The first attributes are told before the element is connected; that alone would ask for the data twice.
    if (this.#isReady) this.#load();
  }

  async #load() {
    const asked = ++this.#asked;
    const slug = this.getAttribute('municipality') ?? '';
    const lang = (this.lang || document.documentElement.lang).startsWith('hr') ? 'hr' : 'sl';
    try {
      if (!/^[a-z0-9-]+$/.test(slug)) throw new TypeError('expected a name as in "skofja-loka"');
      const url = dataUrl(slug);
      const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!response.ok) throw new Error(`the data answered ${response.status}`);
      const { data }: { data: Place } = await response.json();
      // Another municipality or language may have been asked for in the meantime.
      if (asked !== this.#asked) return;
      this.#root.replaceChildren(cardOf(data, new URL(data.pages[lang], url).href, lang));
    } catch (error) {
      console.warn(
        `<vstopna-tocka municipality="${slug}">: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
}

if (!customElements.get('vstopna-tocka')) customElements.define('vstopna-tocka', VstopnaTocka);
