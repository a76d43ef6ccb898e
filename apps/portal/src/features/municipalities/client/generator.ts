// The generator: fills the chosen municipality into the templates and shows what a visitor would see.

/** The lines of HTML and the addresses in one language, with `{{slug}}` and `{{name}}` open. */
type Templates = Record<'link' | 'iframe' | 'element' | 'embed' | 'page' | 'a4' | 'a5', string>;

const root = document.querySelector<HTMLElement>('.generator');
const municipality = document.querySelector<HTMLSelectElement>('#generator-municipality');
const language = document.querySelector<HTMLSelectElement>('#generator-language');

const fill = (template: string, slug: string, name: string) =>
  template
    .replaceAll('{{slug}}', slug)
    .replaceAll('{{name}}', name)
    .replaceAll('="/', `="${location.origin}/`);

/** A new frame each time: changing the address of an old one would add a step to the way back. */
function previewFrame(place: HTMLElement, address: string) {
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.title = place.dataset['title'] ?? '';
  frame.height = place.dataset['height'] ?? '';
  place.replaceChildren(frame);
}

/** The code last: what draws it is as heavy as the rest of the page's scripts. */
async function previewCode(place: HTMLElement, address: string) {
  place.dataset['qr'] = address;
  const { drawQr } = await import('../../../shared/client/draw-qr.ts');
  // Another municipality may have been chosen in the meantime.
  if (place.dataset['qr'] === address) drawQr(place, address, place.dataset['alt'] ?? '');
}

function previewElement(place: HTMLElement, slug: string, lang: string) {
  const element = place.querySelector('vstopna-tocka') ?? document.createElement('vstopna-tocka');
  element.setAttribute('lang', lang);
  element.setAttribute('municipality', slug);
  if (!element.isConnected) place.append(element);
}

function show(all: Record<string, Templates>, slug: string, name: string, lang: string) {
  const templates = all[lang];
  if (!root || !templates) return;
  for (const code of root.querySelectorAll<HTMLElement>('[data-snippet]'))
    code.textContent = fill(templates[code.dataset['snippet'] as keyof Templates], slug, name);
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-poster]'))
    link.href = fill(templates[link.dataset['poster'] as keyof Templates], slug, name);
  const page = new URL(fill(templates.page, slug, name), location.origin).href;
  const previews: [string, (place: HTMLElement) => void][] = [
    ['.preview-frame', (place) => previewFrame(place, fill(templates.embed, slug, name))],
    ['.qr', (place) => previewCode(place, page)],
    ['.preview-element', (place) => previewElement(place, slug, lang)],
  ];
  // Each in a task of its own: all at once would keep an old phone from answering to a finger.
  for (const [selector, preview] of previews) {
    const place = root.querySelector<HTMLElement>(selector);
    if (place) setTimeout(() => preview(place));
  }
}

if (root && municipality && language) {
  const templates: Record<string, Templates> = JSON.parse(root.dataset['templates'] ?? '{}');
  const update = () => {
    const name = municipality.selectedOptions[0]?.text ?? '';
    show(templates, municipality.value, name, language.value);
  };
  municipality.addEventListener('change', update);
  language.addEventListener('change', update);
  root.classList.remove('waiting');
  update();
  const script = document.createElement('script');
  script.type = 'module';
  script.src = root.dataset['element'] ?? '';
  document.head.append(script);
}
