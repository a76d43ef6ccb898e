/**
 * Reads what the page hands over in a `data-` attribute as JSON.
 *
 * @throws if the attribute is not there
 */
export function handedOver<T>(element: HTMLElement, attribute: string): T {
  const json = element.dataset[attribute];
  if (json === undefined) throw new Error(`data-${attribute}: expected JSON, found no such attribute`);
  return JSON.parse(json) as T;
}
