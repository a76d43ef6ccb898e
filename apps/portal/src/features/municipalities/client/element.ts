import blockStyle from '../../../shared/contact-block/block.css?raw';
import cardStyle from '../styles/card.css?raw';

/**
 * `<vstopna-tocka municipality="trebnje" lang="sl">`: the contact card of a municipality, for the sites of others. It is
 * the card of the page for an iframe, put into the page itself. What stands in the element stays until the card is there,
 * and for good if it cannot be loaded.
 */

/** The languages that there are cards in, the default one first. */
declare const CARD_LANGUAGES: readonly [string, ...string[]];

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `:host{display:block}:host([hidden]){display:none}:host([data-theme=light]){color-scheme:light}:host([data-theme=dark]){color-scheme:dark}${cardStyle}${blockStyle}`,
);

/** The card lies beside this file, on whatever site that is. */
const cardUrl = (lang: string, slug: string) => new URL(`${lang}/${slug}/`, import.meta.url);

/**
 * The card of a page for an iframe, fit for another site: its addresses are whole, its title is no heading of the page,
 * and each class is also a part, by which the embedding site can style it.
 */
function cardOf(page: Document, url: URL): HTMLElement {
  const card = page.querySelector<HTMLElement>('.card');
  if (!card) throw new TypeError('expected a card in the page');
  const section = document.createElement('section');
  section.lang = page.documentElement.lang;
  section.className = card.className;
  section.append(...card.childNodes);
  // Which level a heading has is for the page to say.
  for (const heading of section.querySelectorAll('h1, h2')) {
    const line = document.createElement('p');
    line.className = heading.className || 'office';
    line.append(...heading.childNodes);
    heading.replaceWith(line);
  }
  for (const link of section.querySelectorAll('a'))
    link.href = new URL(link.getAttribute('href') ?? '', url).href;
  for (const element of [section, ...section.querySelectorAll('[class]')])
    element.setAttribute('part', element.className);
  return section;
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
    // The first attributes are told before the element is connected; that alone would ask for the card twice.
    if (this.#isReady) this.#load();
  }

  async #load() {
    const asked = ++this.#asked;
    const slug = this.getAttribute('municipality') ?? '';
    const wanted = this.lang || document.documentElement.lang;
    const lang = CARD_LANGUAGES.find((one) => wanted.startsWith(one)) ?? CARD_LANGUAGES[0];
    try {
      if (!/^[a-z0-9-]+$/.test(slug)) throw new TypeError('expected a name as in "skofja-loka"');
      const url = cardUrl(lang, slug);
      const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!response.ok) throw new Error(`the card answered ${response.status}`);
      // Its style stays behind, which the policy of the embedding site may forbid.
      const html = (await response.text()).replace(/<style[\s\S]*<\/style>/, '');
      const page = new DOMParser().parseFromString(html, 'text/html');
      // Another municipality or language may have been asked for in the meantime.
      if (asked === this.#asked) this.#root.replaceChildren(cardOf(page, url));
    } catch (error) {
      console.warn(
        `<vstopna-tocka municipality="${slug}">: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
}

if (!customElements.get('vstopna-tocka')) customElements.define('vstopna-tocka', VstopnaTocka);
