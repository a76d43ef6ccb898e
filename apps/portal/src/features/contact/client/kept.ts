import type { Hit } from '../../../shared/client/place-search.ts';

/** What is said of a position, and the municipalities that it may lie in. */
export interface Found {
  message: string;
  hits: Hit[];
}

/**
 * What a person typed, and what came of their position: it stays with this step of the browser's history, so that it is
 * there again for who comes back. It never leaves the device and never stands in an address.
 */
interface Kept {
  typed?: string;
  located?: Found;
}

const kept: Kept = { ...history.state };

/** Keeps a part of what is there now. */
export function keep(part: Kept): void {
  Object.assign(kept, part);
  history.replaceState({ ...history.state, ...kept }, '');
}

/** What was typed before the page was left; empty where nothing was. */
export const keptTyped = (): string => kept.typed ?? '';

/** What was said of the position, for who comes back to it; a new visit or a reload may be at another place. */
export function keptLocated(): Found | undefined {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit?.type === 'back_forward' ? kept.located : undefined;
}

// Another step of the history on the same page, e.g. after a link to the map.
addEventListener('hashchange', () => keep({}));
