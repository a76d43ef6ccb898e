import { defaultServerConditions } from 'vite';
import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@vstopna-tocka/source', ...defaultServerConditions] } },
  // No test is about time: a slow machine must not fail one.
  test: {
    name: 'monitoring',
    include: ['test/**/*.test.ts'],
    setupFiles: '../../scripts/trials.mjs',
    testTimeout: 300_000,
  },
});
