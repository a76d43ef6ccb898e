import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';

const executablePath = findBrowser();
const port = Number(process.env['E2E_PORT'] ?? 4399);
// E2E_URL: test a portal that is served already, for instance another build; else the built dist is served.
const baseURL = process.env['E2E_URL'] ?? `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['CI'] ? [['list'], ['junit', { outputFile: 'test-results/junit.xml' }]] : 'list',
  use: {
    baseURL,
    locale: 'sl-SI',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  ...(process.env['E2E_URL']
    ? {}
    : {
        webServer: {
          command: 'node ../../scripts/serve.mjs',
          env: { PORT: String(port) },
          url: `${baseURL}/sl/`,
          reuseExistingServer: !process.env['CI'],
          timeout: 60_000,
        },
      }),
});
