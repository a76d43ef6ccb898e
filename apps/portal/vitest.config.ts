import { defaultServerConditions } from 'vite';
import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@vstopna-tocka/source', ...defaultServerConditions] } },
  test: { name: 'portal', css: true, include: ['test/**/*.test.ts', 'test-dist/**/*.test.ts'] },
});
