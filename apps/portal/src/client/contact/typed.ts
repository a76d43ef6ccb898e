/**
 * What was typed stays with this step of the browser's history, so that it is there again for who comes back. It never
 * leaves the device and never stands in an address.
 */
export const keepTyped = (typed: string): void => history.replaceState({ ...history.state, typed }, '');

/** What was typed before the page was left; empty where nothing was. */
export const keptTyped = (): string => history.state?.typed ?? '';
