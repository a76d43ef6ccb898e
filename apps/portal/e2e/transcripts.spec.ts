import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { choices, heading, questionShown } from './check-driver.ts';
import { expect, href, languages, test } from './fixtures.ts';

/*
 * What a person with a keyboard and a person with a screen reader get of the main journeys, written down as text that
 * can be read and reviewed: e2e/transcripts/. A change there is a change of what people meet. To renew them:
 * `RENEW=1 npx playwright test e2e/transcripts.spec.ts`.
 */
const folder = fileURLToPath(new URL('transcripts', import.meta.url));

function expectTranscript(name: string, text: string): void {
  const file = `${folder}/${name}`;
  if (process.env['RENEW']) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  expect(existsSync(file), `${file}: renew the transcripts`).toBe(true);
  expect(`${text}\n`).toBe(readFileSync(file, 'utf8'));
}

/** So many neighbours of one kind are written down; of more, the first, the last and how many there are between. */
const MOST_NEIGHBOURS = 12;

const indentOf = (line: string) => line.search(/\S/);
const roleOf = (block: readonly string[]) => /^\s*- (\w+)/.exec(block[0] ?? '')?.[1];

/** The lines of a tree, each with the lines below it. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const [first] = lines;
    if (indentOf(line) <= indentOf(first ?? '')) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

/** A tree without the middle of its long rows of equal neighbours: nobody reads two hundred links of one list. */
function shortened(lines: readonly string[]): string[] {
  const blocks = blocksOf(lines).map(([head = '', ...inner]) => [
    head,
    ...(inner.length > 0 ? shortened(inner) : []),
  ]);
  return blocks.flatMap((block, index) => {
    const role = roleOf(block);
    let first = index;
    while (first > 0 && roleOf(blocks[first - 1] ?? []) === role) first -= 1;
    let last = index;
    while (last < blocks.length - 1 && roleOf(blocks[last + 1] ?? []) === role) last += 1;
    if (last - first < MOST_NEIGHBOURS || index === first || index === last) return block;
    const between = `${' '.repeat(indentOf(block[0] ?? ''))}- … ${last - first - 1} more: ${role}`;
    return index === first + 1 ? [between] : [];
  });
}

/** What a screen reader finds in a part of the page: roles, names and states, in their order; wherever it is served. */
const tree = async (page: Page, part: string): Promise<string> => {
  const whole = (await page.locator(part).ariaSnapshot()).replaceAll(
    new URL(page.url()).host,
    'portal.example',
  );
  return shortened(whole.split('\n')).join('\n');
};

/** What has the focus, as a screen reader announces it: `link "Viri" [current]`. */
const focused = async (page: Page): Promise<string> => {
  const lines = (await page.locator(':focus').ariaSnapshot()).split('\n');
  return (lines[0] ?? '').replace(/^- /, '').replace(/:$/, '');
};

/** Presses Tab until the focus leaves the page or comes round, and writes down where it has been. */
async function tabThrough(page: Page, most: number): Promise<string> {
  const stops: string[] = [];
  for (let step = 1; step <= most; step++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').count()) === 0) break;
    stops.push(`${step}. ${await focused(page)}`);
  }
  return stops.join('\n');
}

/** As many stops as tell how a page is walked; long lists go on in the same way. */
const STOPS = 30;

for (const lang of languages) {
  test.describe(`transcripts, ${lang}`, () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    for (const [name, address] of [
      ['home', href('home', lang)],
      ['easy-to-read', href('easyToRead', lang)],
      ['accessibility', href('accessibility', lang)],
      ['contact', href('contact', lang)],
      ['municipality', href('municipality', lang, 'trebnje')],
      ['programmes', href('programmes', lang)],
      ['for-municipalities', href('forMunicipalities', lang)],
    ] as const)
      test(`${name}: by keyboard and as a tree`, async ({ page }) => {
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        expectTranscript(`${lang}/${name}.keyboard.txt`, await tabThrough(page, STOPS));
        expectTranscript(`${lang}/${name}.tree.txt`, await tree(page, 'main'));
      });

    test('the frame of every page', async ({ page }) => {
      await page.goto(href('privacy', lang));
      for (const part of ['header', 'footer'])
        expectTranscript(`${lang}/frame.${part}.txt`, await tree(page, `body > ${part}`));
    });

    test('check: answered by keyboard alone, from the first question to the result', async ({ page }) => {
      await page.goto(href('check', lang));
      await page.waitForLoadState('networkidle');
      const log: string[] = [];
      /** Presses Tab, writing down each stop, until the focus is where it is wanted. */
      const tabTo = async (wanted: Locator) => {
        for (let step = 0; step < STOPS; step++) {
          await page.keyboard.press('Tab');
          log.push(`Tab: ${await focused(page)}`);
          if (await wanted.evaluate((element) => element === document.activeElement)) return;
        }
        throw new Error(`not reached by Tab:\n${log.join('\n')}`);
      };
      await tabTo(page.locator('.start .button'));
      await page.keyboard.press('Enter');
      await expect(heading(page)).toHaveCount(1);
      for (;;) {
        log.push('Enter', '', `# ${(await heading(page).textContent())?.trim()}`);
        if ((await questionShown(page)) === null) break;
        const before = page.url();
        await tabTo(choices(page).first());
        await page.keyboard.press('Enter');
        await expect(page).not.toHaveURL(before);
        // The address changes first, then the step, and its heading takes the focus.
        await expect(heading(page)).toBeFocused();
      }
      log.push(await page.locator('.step:visible').ariaSnapshot());
      expectTranscript(`${lang}/check.txt`, log.join('\n'));
    });
  });
}
