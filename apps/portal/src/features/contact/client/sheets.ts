import { element } from '../../../shared/client/dom.ts';

const asked = new Map<string, Promise<void>>();

const load = (address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = element('link', { rel: 'stylesheet', href: address });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${address}: not loaded`)));
    document.head.append(link);
  });

/**
 * Loads style sheets, each once. By hand, since a plain import would load them with the page, for what not everybody
 * asks for.
 *
 * @throws if one does not arrive
 */
export function loadSheets(...addresses: readonly string[]): Promise<unknown> {
  return Promise.all(
    addresses.map((address) => {
      const loading = asked.get(address) ?? load(address);
      asked.set(address, loading);
      return loading;
    }),
  );
}
