import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { onePerKind } from '../test-dist/pages.ts';
import { expect, test } from './fixtures.ts';

/*
 * How pages look, one for each thing that is drawn: phone and desktop, light and dark, in Slovenian (the texts of both
 * languages are as long as each other, and sweep.spec.ts looks at the widths in both). What is kept is the first screen at half size as
 * WebP, some 10 kB each. To renew: `RENEW=1 npx playwright test e2e/visual.spec.ts`, then look at them in e2e/visual/.
 *
 * The portal brings no fonts, so another machine draws other letters. Where the letters are as wide as when the picture
 * was taken, the pictures are compared. Elsewhere the boxes are: what stands on the page, in which order, where it begins
 * and how wide it is, which does not depend on the letters. One or the other is always compared.
 */
const folder = fileURLToPath(new URL('visual', import.meta.url));
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;
/** Together they show every component; what is wrong elsewhere, sweep.spec.ts finds. */
const kinds: readonly string[] = [
  'home',
  'check',
  'contact',
  'municipality',
  'unit',
  'programmes',
  'programme',
  'howItWorks',
  'figures',
  'forMunicipalities',
  'embed',
  'poster',
];
/** Share of points that may differ clearly: the edges of letters, which are smoothed by machine. */
const MOST_DIFFERENT = 0.02;

interface Baseline {
  letters: string;
  boxes: string[];
}

/** How wide a sentence is, bold and not, in hundredths of a pixel: the fingerprint of the fonts. */
const lettersOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const { fontFamily } = getComputedStyle(document.documentElement);
    return ['400', '600', '700']
      .map((weight) => {
        context.font = `${weight} 100px ${fontFamily}`;
        return context.measureText('Čez šumo žene đak ćuk 0123456789').width.toFixed(1);
      })
      .join(' ');
  });

const boxesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body > *, main > *, main > .wrap > *')]
      // What is as wide as its letters says nothing here.
      .filter((element) => element.checkVisibility() && !/inline/.test(getComputedStyle(element).display))
      .map((element) => {
        const { x, width } = element.getBoundingClientRect();
        return `${element.tagName.toLowerCase()}.${element.className} ${Math.round(x)} ${Math.round(width)}`;
      }),
  );

/** The picture at half size, as WebP; made by the browser itself, as is the comparison. */
const shrink = (page: Page, png: Buffer): Promise<string> =>
  page.evaluate(
    async (source) => {
      const picture = await createImageBitmap(await (await fetch(source)).blob());
      const canvas = document.createElement('canvas');
      canvas.width = picture.width / 2;
      canvas.height = picture.height / 2;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', 0.6);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );

/** The share of points of two pictures that differ clearly. */
const differenceOf = (page: Page, one: string, other: string): Promise<number> =>
  page.evaluate(
    async (sources) => {
      const [first, second] = await Promise.all(
        sources.map(async (source) => {
          const picture = await createImageBitmap(await (await fetch(source)).blob());
          const canvas = new OffscreenCanvas(picture.width, picture.height);
          const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
          context.drawImage(picture, 0, 0);
          return context.getImageData(0, 0, picture.width, picture.height).data;
        }),
      );
      if (!first || !second || first.length !== second.length) return 1;
      let different = 0;
      for (let point = 0; point < first.length; point += 4) {
        const apart = [0, 1, 2].map((part) =>
          Math.abs((first[point + part] ?? 0) - (second[point + part] ?? 0)),
        );
        if (Math.max(...apart) > 64) different += 1;
      }
      return (4 * different) / first.length;
    },
    [one, other],
  );

const data = (webp: Buffer) => `data:image/webp;base64,${webp.toString('base64')}`;

test.describe('looks as it did', () => {
  // The pictures are read as data: addresses, which the page's own policy does not allow.
  test.use({ bypassCSP: true, expectedErrors: [/404/] });

  for (const { kind, path } of onePerKind.filter(({ kind, lang }) => lang === 'sl' && kinds.includes(kind)))
    test(`a page of the kind ${kind}`, async ({ page }) => {
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        const now: Baseline = { letters: await lettersOf(page), boxes: await boxesOf(page) };
        const record = `${folder}/${kind}-${size}.json`;
        const pictures: Record<string, string> = {};
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          pictures[colorScheme] = await shrink(page, await page.screenshot());
        }
        if (process.env['RENEW']) {
          mkdirSync(folder, { recursive: true });
          writeFileSync(record, `${JSON.stringify(now, undefined, 2)}\n`);
          for (const [theme, picture] of Object.entries(pictures))
            writeFileSync(
              `${folder}/${kind}-${size}-${theme}.webp`,
              Buffer.from(picture.split(',')[1] ?? '', 'base64'),
            );
        }
        expect(existsSync(record), `${record}: renew the pictures`).toBe(true);
        const before: Baseline = JSON.parse(readFileSync(record, 'utf8'));
        if (before.letters !== now.letters) expect(now.boxes).toEqual(before.boxes);
        else
          for (const [theme, picture] of Object.entries(pictures)) {
            const kept = data(readFileSync(`${folder}/${kind}-${size}-${theme}.webp`));
            expect(
              await differenceOf(page, kept, picture),
              `${theme}: share of points that differ`,
            ).toBeLessThan(MOST_DIFFERENT);
          }
      }
    });
});
