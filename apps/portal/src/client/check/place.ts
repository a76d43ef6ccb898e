import { slugify } from '@vstopna-tocka/core/slug';
import type { CheckData } from './data.ts';
import { byId, make } from './dom.ts';
import type { PlaceBlocks } from './place-blocks.ts';

const choices = () =>
  [byId<HTMLSelectElement>('municipality'), byId<HTMLSelectElement>('settlement')] as const;

/**
 * Fills the list of municipalities and shows whom to ask in the chosen one. The choice stays in the page: all contacts
 * are loaded as soon as somebody opens the list.
 */
export function offerPlaces({ places, words }: CheckData): void {
  const [municipality, settlement] = choices();
  const output = byId('place-card');
  municipality.append(...places.names.map((name) => make('option', { value: slugify(name) }, name)));
  let loading: Promise<PlaceBlocks> | undefined;
  const load = () => {
    loading ??= import('./place-blocks.ts').then(({ loadPlaces }) => loadPlaces(places));
    // Told below, and tried anew at the next choice.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };

  async function show(isOther: boolean): Promise<void> {
    const slug = municipality.value;
    if (isOther) settlement.replaceChildren();
    byId('settlement-field').hidden = settlement.options.length === 0;
    output.hidden = slug === '';
    if (slug === '') return;
    try {
      const { apartIn, blockOf } = await load();
      // Another one may have been chosen in the meantime.
      if (slug !== municipality.value) return;
      const apart = apartIn(slug);
      if (isOther && apart.length > 0) {
        settlement.append(make('option', { value: '' }, words.otherSettlements));
        settlement.append(...apart.map(([name, value]) => make('option', { value }, name)));
        byId('settlement-field').hidden = false;
      }
      output.innerHTML = blockOf(slug, settlement.value);
    } catch {
      output.replaceChildren(make('p', {}, words.placeFailed));
    }
  }

  municipality.addEventListener('focus', () => load().catch(() => undefined));
  municipality.addEventListener('change', () => show(true));
  settlement.addEventListener('change', () => show(false));
  byId('place').hidden = false;
}

/** Forgets the chosen municipality. */
export function forgetPlace(): void {
  const [municipality] = choices();
  municipality.value = '';
  municipality.dispatchEvent(new Event('change'));
  byId('place-card').replaceChildren();
}
