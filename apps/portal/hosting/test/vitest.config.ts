import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// Tests with real servers and other browsers: `npm run test:hosts`, not part of `npm test`.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  ssr: { resolve: { conditions: ['@vstopna-tocka/source', ...defaultServerConditions] } },
  test: {
    name: 'hosts',
    include: ['hosting/test/**/*.test.ts'],
    // No test is about time: a slow machine must not fail one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
