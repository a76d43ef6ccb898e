import { defaultServerConditions } from 'vite';
import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@vstopna-tocka/source', ...defaultServerConditions] } },
  // The tests start programs, which takes long on a busy machine.
  test: { name: 'docs', include: ['test/**/*.test.ts', 'test-dist/**/*.test.ts'], testTimeout: 300_000 },
});
