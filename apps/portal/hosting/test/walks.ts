import { expect } from 'vitest';
import type { Lang } from '../../src/shared/i18n/languages.ts';
import { href } from '../../src/shared/routes.ts';
import type { Browser } from './browser.ts';
import type { Host } from './nginx.ts';

// What a person does in any browser.

/** The parts of an address that a server sees, and the fragment. */
export const at = (browser: Browser, path: string) =>
  browser.await((wanted) => location.pathname === wanted && document.readyState === 'complete', path);
export const heading = (browser: Browser) =>
  browser.await(() => document.querySelector('h1')?.textContent?.trim());

/** From the home page through the self-check to a result; to each question the answer with this number. */
export async function walk(browser: Browser, { origin }: Host, lang: Lang, answer: number): Promise<number> {
  await browser.open(origin + href('home', lang));
  await browser.click(`main a[href="${href('check', lang)}"]`);
  await at(browser, href('check', lang));
  await browser.click('.start .button');
  for (let asked = 0; ; asked += 1) {
    const before = await browser.await(() => location.hash.slice(1));
    const isResult = await browser.await((number) => {
      const seen = [...document.querySelectorAll('.step .choices a, .verdict')].filter((one) =>
        one.checkVisibility(),
      );
      const links = seen.filter((one) => one.matches('a'));
      for (const one of document.querySelectorAll('[data-test-choice]'))
        one.removeAttribute('data-test-choice');
      links.at(Number(number))?.setAttribute('data-test-choice', '');
      if (seen.length === 0) return null;
      return links.length === 0 ? 'result' : 'question';
    }, String(answer));
    if (isResult === 'result') return asked;
    await browser.click('[data-test-choice]');
    await browser.await((old) => location.hash.slice(1) !== old, before);
  }
}

/** Whoever has finished the self-check sees a result in words and goes on to the contact. */
export async function expectResult(browser: Browser, lang: Lang): Promise<void> {
  const text = await browser.await(() => document.querySelector('main')?.textContent);
  expect(text).toContain(lang === 'sl' ? 'Prikaz je informativen.' : 'Prikaz je informativan.');
  await browser.click(`main a[href^="${href('contact', lang)}"]`);
  await at(browser, href('contact', lang));
}
