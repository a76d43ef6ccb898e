import { byId, make } from '../../../shared/client/make.ts';
import type { CheckData } from '../data.ts';
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
  municipality.append(...places.names.map((name) => make('option', {}, name)));
  let loading: Promise<PlaceBlocks> | undefined;
  const load = () => {
    loading ??= import('./place-blocks.ts').then(({ loadPlaces }) => loadPlaces(places));
    // Told below, and tried anew at the next choice.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };

  async function show(): Promise<void> {
    const name = municipality.value;
    output.hidden = name === '';
    output.replaceChildren();
    if (name === '') return;
    try {
      const { blockOf } = await load();
      // Another one may have been chosen in the meantime. The block escapes every value.
      if (name === municipality.value) output.innerHTML = blockOf(name, settlement.value);
    } catch {
      output.replaceChildren(make('p', {}, words.placeFailed));
    }
  }

  /** Offers the settlements of the municipality that others serve. */
  async function offerSettlements(): Promise<void> {
    settlement.replaceChildren();
    byId('settlement-field').hidden = true;
    const name = municipality.value;
    const apart = name === '' ? [] : await load().then(({ apartIn }) => apartIn(name));
    if (apart.length === 0 || name !== municipality.value) return;
    const options = [['', words.otherSettlements], ...apart.map(([place, unit]) => [unit, place])] as const;
    settlement.replaceChildren(...options.map(([value = '', place]) => make('option', { value }, place)));
    byId('settlement-field').hidden = false;
  }

  // What fails is told when a municipality is chosen.
  municipality.addEventListener('focus', () => load().catch(() => undefined));
  municipality.addEventListener('change', () => {
    offerSettlements().catch(() => undefined);
    show();
  });
  settlement.addEventListener('change', show);
  byId('place').hidden = false;
}

/** Forgets the chosen municipality. */
export function forgetPlace(): void {
  const [municipality] = choices();
  municipality.value = '';
  municipality.dispatchEvent(new Event('change'));
}
