import { createLocator } from '@vstopna-tocka/core/coordinates';
import { loadJson, required } from '../../../shared/client/dom.ts';
import { handedOver } from '../../../shared/client/handed-over.ts';
import { hitsAt } from '../../../shared/client/place-search.ts';
import { fill } from '../../../shared/contact-block/text.ts';
import type { FineOutlines, PlacesIndex } from '../../../shared/places-index.ts';
import type { LocateTexts, SearchTexts } from '../texts.ts';
import { loadBlocks, noBlocks } from './blocks.ts';
import { type Found, keep } from './kept.ts';
import { type BlockOf, hitList } from './results.ts';

/** Metres beyond which a position says too little: municipalities are a few kilometres wide. */
const TOO_VAGUE = 5_000;

/** Loads the contacts, whatever is said of a position, so that no request tells anything. */
const loadContacts = (form: HTMLElement): Promise<BlockOf> => loadBlocks(form).catch(() => noBlocks);

/** Shows what is said of a position, each municipality with its contact as soon as that is there. */
export async function showFound(
  { message, hits }: Found,
  part: HTMLElement,
  form: HTMLElement,
  blocks = loadContacts(form),
): Promise<void> {
  const list = required('.located', part);
  const show = (blockOf: BlockOf) => {
    const found = hitList(hits, handedOver<SearchTexts>(form, 'texts'), blockOf, hits.length === 1);
    list.replaceChildren(...(hits.length > 0 ? [found] : []));
  };
  required('[role=status]', part).textContent = message;
  show(noBlocks);
  if (hits.length > 0) show(await blocks);
}

/** Asks the device for its position, once. */
const askDevice = (): Promise<GeolocationCoordinates> =>
  new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject, {
      // A municipality is large; a rough position is quicker and gives less away.
      enableHighAccuracy: false,
      timeout: 30_000,
    });
  });

/**
 * Looks a position up on the fine outlines, on the device. Near a border it names all that it may be, at the coast the
 * nearest: how near, is measured where the outlines are made, and the accuracy of the device comes to it.
 */
function lookUp(
  { latitude, longitude, accuracy }: GeolocationCoordinates,
  { boundaries, deviation }: FineOutlines,
  places: PlacesIndex,
  texts: LocateTexts,
): Found {
  if (accuracy > TOO_VAGUE)
    return { message: fill(texts.vague, { km: String(Math.round(accuracy / 1_000)) }), hits: [] };
  const { ids, kind } = createLocator(boundaries, deviation)(latitude, longitude, accuracy);
  const nearest = ids.length === 1 ? texts.nearest : texts.nearestSeveral;
  const messages = { inside: texts.here, border: texts.border, nearest, outside: texts.outside };
  return { message: messages[kind], hits: hitsAt(ids, places) };
}

/**
 * Finds the municipality that the device is in and shows it below the button. The position stays here: all files are
 * loaded whatever it is, so no request tells anything of it.
 *
 * @param part holds the button, the place for the message and that for the results; words and addresses are in the
 *   `data-` attributes of it and of the search form
 * @param form the search form around it
 * @throws if a file does not arrive
 */
export async function locate(part: HTMLElement, form: HTMLElement): Promise<void> {
  const texts = handedOver<LocateTexts>(part, 'locate');
  const show = async (found: Found) => {
    keep({ located: found });
    await showFound(found, part, form, blocks);
  };
  const blocks = loadContacts(form);
  await showFound({ message: texts.locating, hits: [] }, part, form, blocks);
  const files = Promise.all([
    loadJson<FineOutlines>(part.dataset['boundaries'] ?? ''),
    loadJson<PlacesIndex>(form.dataset['places'] ?? ''),
  ]);
  // Handled below; without this a failure before the position is there would count as unhandled.
  files.catch(() => undefined);
  try {
    const position = await askDevice();
    await show(lookUp(position, ...(await files), texts));
  } catch (reason) {
    if (!(reason instanceof GeolocationPositionError)) throw reason;
    await show({
      message: reason.code === reason.PERMISSION_DENIED ? texts.denied : texts.unavailable,
      hits: [],
    });
  }
}
