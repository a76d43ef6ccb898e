import { defaultServerConditions } from 'vite';
import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@vstopna-tocka/source', ...defaultServerConditions] } },
  test: {
    name: 'portal',
    css: true,
    setupFiles: '../../scripts/trials.mjs',
    // No test is about time: a slow machine must not fail one.
    testTimeout: 300_000,
    // As in the build that the tests in test-dist are about, which may be one under a sub-path.
    env: { BASE_URL: process.env['BASE_PATH'] ?? '/' },
    include: ['test/**/*.test.ts', 'src/**/test/*.test.ts', 'test-dist/**/*.test.ts'],
  },
});
