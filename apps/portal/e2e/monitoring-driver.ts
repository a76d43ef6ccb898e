import { expect, type Page } from '@playwright/test';
import type { Lang } from '../src/shared/i18n/languages.ts';
import { href } from '../src/shared/routes.ts';

/** Opens the page of monitoring and waits until a file can be chosen. */
export async function openMonitoring(page: Page, lang: Lang): Promise<void> {
  await page.goto(href('monitoring', lang));
  await page.waitForLoadState();
  await expect(page.locator('#tool')).toBeVisible();
}
