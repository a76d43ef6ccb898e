import { required } from '../../../shared/client/dom.ts';
import { handedOver } from '../../../shared/client/handed-over.ts';
import { keptLocated, keptTyped } from './kept.ts';

// The page is complete without this script. It adds a search box and a map, each loaded when it is first wanted.

/** Runs the start of a part; if its files do not arrive, says so and points to the list. */
async function start(part: HTMLElement, texts: string, begin: () => Promise<void>): Promise<void> {
  try {
    await begin();
  } catch {
    required('[role=status]', part).textContent = handedOver<{ failed: string }>(part, texts).failed;
  }
}

const search = required('#search');
const input = required<HTMLInputElement>('input', search);
// The button may be pressed before the search is there.
let isPressed = false;
let isStarted = false;
const startSearch = () => {
  if (isStarted) return;
  isStarted = true;
  start(search, 'texts', async () => {
    const { startBox } = await import('./box.ts');
    startBox(search, isPressed);
  });
};
input.value ||= keptTyped();
search.hidden = false;
search.addEventListener('submit', (event) => {
  // Nothing is ever sent.
  event.preventDefault();
  isPressed = true;
  startSearch();
});
if (document.activeElement === input || input.value !== '') startSearch();
else input.addEventListener('focus', startSearch, { once: true });

const position = required('#position');
const here = required('button', position);
// Browsers tell a position only to pages that came over a safe connection, and only after asking the person.
position.hidden = !(isSecureContext && 'geolocation' in navigator);
here.addEventListener('click', async () => {
  here.setAttribute('aria-disabled', 'true');
  await start(position, 'locate', async () => {
    const { locate } = await import('./locate.ts');
    await locate(position, search);
  });
  here.removeAttribute('aria-disabled');
});
const located = keptLocated();
if (located)
  start(position, 'locate', async () => {
    const { showFound } = await import('./locate.ts');
    await showFound(located, position, search);
  });

const map = required('#map');
const actions = required('.actions', map);
const startMap = (focus: boolean) => {
  actions.hidden = true;
  return start(map, 'texts', async () => {
    const { openMap } = await import('./map.ts');
    await openMap(map, focus);
  });
};
actions.hidden = false;
required('button', actions).addEventListener('click', () => startMap(true), { once: true });
// An address such as #obcina=trebnje asks for the map.
if (location.hash.match(map.dataset['fragments'] ?? '')) startMap(false);
