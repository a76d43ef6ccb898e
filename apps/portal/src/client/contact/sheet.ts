import { element } from './dom.ts';

/**
 * Loads a sheet of the portal. By hand, since a plain import would load it with the page, for what few ask for.
 *
 * @throws if it does not arrive
 */
export const loadSheet = (address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = element('link', { rel: 'stylesheet', href: address });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${address}: not loaded`)));
    document.head.append(link);
  });
