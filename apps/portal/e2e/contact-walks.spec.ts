import { expect, href, languages, test } from './fixtures.ts';

// What people type, on a phone: the right office with a number to call stands in the first screen, after typing alone.
test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

/** The screen ends here; below is what one has to scroll for. */
const FOLD = 740;

const walks = [
  ['Zagorje', ['Zagorje ob Savi', 'Kozje', 'Pivka', 'Sveti Tomaž']],
  ['Kostanjevica', ['Kostanjevica na Krki', 'Šentrupert']],
  ['Središče', ['Središče ob Dravi', 'Moravske Toplice']],
  ['Sveta Trojica', ['Sveta Trojica v Slovenskih goricah', 'Bloke']],
  ['Sveti Jurij', ['Sveti Jurij ob Ščavnici', 'Sveti Jurij v Slovenskih goricah', 'Rogašovci']],
  ['Sv. Tomaž', ['Sveti Tomaž']],
  ['Kapla', ['Tabor', 'Podvelka']],
  ['Ravne', ['Ravne na Koroškem']],
  ['Občina Trebnje', ['Trebnje']],
  ['Trebnje 8210', ['Trebnje']],
  ['Koper/Capodistria', ['Koper']],
  ['Goliev trg 11, Trebnje', ['Trebnje']],
  ['Ljubljana Moste', ['Ljubljana']],
  ['csd trebnje', ['Trebnje']],
] as const;

for (const lang of languages) {
  test(`${lang}: an office with a number stands in the first screen, whatever is typed`, async ({ page }, {
    annotations,
  }) => {
    test.slow();
    await page.goto(href('contact', lang));
    const box = page.getByRole('searchbox');
    const results = page.locator('.result');
    for (const [typed, municipalities] of walks) {
      await box.fill('');
      await expect(results).toHaveCount(0);
      await page.evaluate(() => scrollTo(0, 0));
      await box.tap();
      await page.keyboard.type(typed);
      for (const name of municipalities)
        await expect(results.filter({ hasText: name }).first(), `${typed}: ${name}`).toBeVisible();
      const number = results.locator('a[href^="tel:"]').first();
      await expect(number).toBeVisible();
      const { y, height } = (await number.boundingBox()) ?? { y: FOLD, height: FOLD };
      const bottom = Math.round(y + height);
      const count = await results.count();
      const said = `${lang}, "${typed}": 1 tap, ${count} places, first number ends at y ${bottom}`;
      annotations.push({ type: 'measured', description: said });
      console.log(said);
      expect(bottom, typed).toBeLessThanOrEqual(FOLD);
      // Every place that is offered has a number of its own to call.
      for (const result of await results.all())
        await expect(result.locator('a[href^="tel:"]').first()).toBeVisible();
      if (count === 1) continue;
      // Enter opens a page only where nothing else can be meant.
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(href('contact', lang));
    }
  });

  test(`${lang}: Čakovec is in Croatia`, async ({ page }) => {
    await page.goto(href('contact', lang));
    await page.getByRole('searchbox').tap();
    await page.keyboard.type('Čakovec');
    const way = page.locator(`.result-list a[href^="${href('crossBorder', lang)}"]`);
    await expect(way).toBeVisible();
    const box = await way.boundingBox();
    const bottom = Math.round((box?.y ?? FOLD) + (box?.height ?? FOLD));
    console.log(`${lang}, "Čakovec": the way to Croatia ends at y ${bottom}`);
    expect(bottom).toBeLessThanOrEqual(FOLD);
    await expect(page.locator('.result')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(href('contact', lang));
    await way.tap();
    await expect(page).toHaveURL(new RegExp(`^[^?]*${href('crossBorder', lang)}(#croatia)?$`));
  });
}
