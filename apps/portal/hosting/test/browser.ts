/** A browser with one window, as the tests drive it. */
export interface Browser {
  /** Each address that was asked for, in order; of those that the browser tells. */
  requests: string[];
  /** Errors and warnings of the console; of those that the browser tells. */
  errors: string[];
  open: (address: string) => Promise<unknown>;
  /** Runs a function in the page, beside its own scripts; in Firefox also where scripts are switched off. */
  look: <T>(find: (argument: string) => T, argument?: string) => Promise<T>;
  /** Repeats `look` until it finds something that is true; throws what it looked for, and where, after a minute. */
  await: <T>(find: (argument: string) => T, argument?: string) => Promise<T>;
  /** Clicks the first visible element that a selector finds, at its place on the screen, when it no longer moves. */
  click: (selector: string, text?: string) => Promise<void>;
  type: (keys: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** Keys by name, as WebDriver writes them. */
export const key = { enter: '\uE007', tab: '\uE004', down: '\uE015' } as const;

/** How long something may take to come, in milliseconds: far longer than it takes on a slow machine. */
export const patience = 60_000;

export const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

/** Makes `await` of a browser out of its `look`. */
export const awaitWith =
  (look: Browser['look']): Browser['await'] =>
  async (find, argument) => {
    for (const end = Date.now() + patience; Date.now() < end; await pause()) {
      // While a page gives way to the next there is nothing to look at.
      const found = await look(find, argument).catch(() => undefined);
      if (found) return found;
    }
    const where = await look(() => location.href).catch(String);
    throw new Error(`Not found on ${where}: ${find} (${argument ?? ''})`);
  };

/** Brings the first visible element with these words into the middle of the window; its centre, in CSS pixels. */
export function centreOf(wanted: string): [number, number] | null {
  const [css = '', words = ''] = JSON.parse(wanted) as string[];
  const element = [...document.querySelectorAll(css)].find(
    (one) => one.checkVisibility() && one.textContent?.includes(words),
  );
  if (!element || document.readyState !== 'complete') return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
}

/** Makes `click` of a browser: what still moves, as a list that is being filled does, would be missed. */
export const clickWith =
  (until: Browser['await'], clickAt: (x: number, y: number) => Promise<unknown>): Browser['click'] =>
  async (selector, text = '') => {
    const wanted = JSON.stringify([selector, text]);
    const find = async () => (await until(centreOf, wanted)) ?? [0, 0];
    let [x, y] = await find();
    for (let isStill = false; !isStill; ) {
      await pause();
      const [nextX, nextY] = await find();
      isStill = nextX === x && nextY === y;
      [x, y] = [nextX, nextY];
    }
    await clickAt(x, y);
  };
