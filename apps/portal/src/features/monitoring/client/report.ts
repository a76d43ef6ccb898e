import { make } from '../../../shared/client/make.ts';

/** The headings of the report, which is a document of its own, below those of the page. */
const lower = { H1: 'h3', H2: 'h4' } as const;

/**
 * Shows the report in a place of the page, in the style of the page.
 *
 * @param html the whole document; only its main part is used, as the page allows no style in itself
 */
export function showReport(place: HTMLElement, html: string): void {
  const main = /<main>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  const { body } = new DOMParser().parseFromString(main, 'text/html');
  for (const heading of body.querySelectorAll('h1, h2')) {
    const level = lower[heading.tagName as keyof typeof lower];
    heading.replaceWith(make(level, {}, ...heading.childNodes));
  }
  // What is too wide for a small screen scrolls as the tables of all pages do.
  for (const wide of body.querySelectorAll('.wide')) {
    wide.classList.add('table');
    wide.setAttribute('role', 'region');
  }
  place.replaceChildren(...[...body.childNodes].map((node) => document.importNode(node, true)));
}

/** Saves a text as a file on the device. */
export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
