import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';

const executablePath = findBrowser();
const port = Number(process.env['E2E_PORT'] ?? 4399);
// E2E_URL: test a portal that is served already, for instance another build; else the built dist is served.
const baseURL = process.env['E2E_URL'] ?? `http://127.0.0.1:${port}`;

/**
 * The first are those that Playwright switches off itself, since Chromium heeds only the last list. The others are parts of
 * the browser's own window, the box for addresses above all, that are web pages: each new window loads them though nobody
 * sees them, which takes twice as long as a page of the portal.
 */
const disabledFeatures = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',

  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // No test is about time: a slow machine must not fail one.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'reports/test-browser.json' }]],
  use: {
    baseURL,
    locale: 'sl-SI',
    // The service worker has tests of its own; elsewhere it would hide requests from the tests.
    serviceWorkers: 'block',
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      chromiumSandbox: process.getuid?.() !== 0,
      args: [`--disable-features=${disabledFeatures}`],
    },
  },
  ...(process.env['E2E_URL']
    ? {}
    : {
        webServer: {
          command: 'node scripts/serve.ts',
          env: { PORT: String(port) },
          url: `${baseURL}/sl/`,
          // Whatever is served there already may be another build.
          reuseExistingServer: false,
          timeout: 60_000,
        },
      }),
});
