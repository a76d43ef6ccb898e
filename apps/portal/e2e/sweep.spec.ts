import {
  expect,
  expectAccessible,
  expectContrast,
  expectLargeTargets,
  expectNoSideScroll,
  href,
  test,
} from './fixtures.ts';
import {
  addStyles,
  bareControls,
  clippedTexts,
  colours,
  movingThings,
  shortenLists,
  textSpacing,
} from './looks.ts';
import { secondOpinion } from './second-engine.ts';
import { swept } from './swept.ts';

/*
 * What every page must be, on one page of each kind, opened once: accessible in both themes by two engines, no wider than a
 * small phone, easy to hit, readable when enlarged, in forced colours and on paper. In Croatian only what depends on how
 * long its words are: both languages have the same elements, and every-page.spec.ts has axe read what differs. Other specs
 * ask the same of states that a person brings about: results, errors, an open map.
 */

test.describe('every kind of page', () => {
  test.use({ expectedErrors: [/404/] });

  for (const { kind, lang = 'both', path } of swept)
    test(`${kind}, ${lang}: ${path}`, async ({ page }) => {
      test.slow();
      await page.goto(path);
      await page.waitForLoadState();

      if (lang !== 'hr')
        await test.step('keeps its meaning in forced colours, without motion, in the dark and on paper', async () => {
          await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
          expect(await bareControls(page), 'without an edge').toEqual([]);
          expect(await movingThings(page), 'moving').toEqual([]);
          await page.keyboard.press('Tab');
          const outline = await page
            .locator(':focus')
            .evaluate((element) => getComputedStyle(element).outlineStyle);
          expect(outline).not.toBe('none');
          await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
          // The site around a frame says whether it is dark, not the device.
          if (kind === 'embed') await page.goto(`${path}#dark`);
          const dark = await colours(page);
          expect(dark.ground, 'ground in the dark').toBeLessThan(0.2);
          expect(dark.ink, 'ink in the dark').toBeGreaterThan(0.8);
          await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
          const paper = await colours(page);
          expect(paper.ground, 'ground on paper').toBe(1);
          expect(paper.ink, 'ink on paper').toBeLessThan(0.2);
          await expect(page.locator('.site-nav, .skip, .lang-switch').filter({ visible: true })).toHaveCount(
            0,
          );
          await page.emulateMedia({ media: 'screen' });
        });

      await test.step('has large targets and fits 320 px, which is also 400 % zoom', async () => {
        await expectLargeTargets(page);
        await expectNoSideScroll(page);
        await expectLargeTargets(page);
      });

      await test.step('stands large text and any spacing of text', async () => {
        await addStyles(page, textSpacing);
        await expectNoSideScroll(page);
        expect(await clippedTexts(page), 'text cut off when spaced').toEqual([]);
        await addStyles(page, 'html { font-size: 200% }');
        await page.setViewportSize({ width: 640, height: 740 });
        expect(await clippedTexts(page), 'text cut off at 200 %').toEqual([]);
      });

      if (lang === 'hr') return;
      // Last, since much of long lists is taken away, and all is opened that is closed.
      await addStyles(page, null);
      await page.setViewportSize({ width: 1280, height: 720 });
      if (kind === 'embed') await page.goto(path);
      await shortenLists(page);
      await test.step('is accessible in both themes and on paper', async () => {
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
        await expectContrast(page, 'on paper');
        await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
      });
      await test.step('has no violation for the second engine', async () => {
        const { found, passed } = await secondOpinion(page);
        expect(found).toEqual([]);
        // An engine that saw nothing is noticed.
        expect(passed).toBeGreaterThan(50);
      });
    });
});

test('the sweep notices what is wrong', async ({ page }) => {
  await page.goto(href('privacy', 'sl'));
  await expectAccessible(page);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    main?.insertAdjacentHTML(
      'beforeend',
      '<p class="planted-text">Prebledo besedilo</p><p class="planted-grey">Bledo besedilo</p><button type="button" class="planted-button">x</button><div class="planted-box">Preširoko besedilo</div>',
    );
  });
  await addStyles(
    page,
    `.planted-text { color: #777; background: #fff }
    .planted-grey { color: #666; background: #fff }
    .planted-button { all: unset; display: block; width: 20px; height: 20px; transition: 1s !important }
    .planted-box { width: 2000px; height: 5px; overflow: hidden }`,
  );
  await expect(expectContrast(page, 'planted')).rejects.toThrow(/color-contrast: .*planted-text/);
  await expect(expectContrast(page, 'planted')).rejects.toThrow(/color-contrast-enhanced: .*planted-grey/);
  await expect(expectAccessible(page)).rejects.toThrow(/planted-text/);
  await expect(expectLargeTargets(page)).rejects.toThrow(/planted-button/);
  await expect(expectNoSideScroll(page)).rejects.toThrow(/planted-box/);
  expect(await bareControls(page)).toEqual([expect.stringContaining('planted-button')]);
  expect(await movingThings(page)).toEqual([expect.stringContaining('planted-button')]);
  expect(await clippedTexts(page)).toContainEqual(expect.stringContaining('planted-box'));
  expect((await secondOpinion(page)).found.join()).toContain('planted-text');
});
