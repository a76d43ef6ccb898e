import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// The portal in a language more, made by machine: `npm run test:languages`, not part of `npm test`.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  ssr: { resolve: { conditions: ['@vstopna-tocka/source', ...defaultServerConditions] } },
  test: {
    name: 'languages',
    // Not those of the copies below.
    include: ['languages/*.test.ts'],
    // Each file builds a portal; two at once would be slower.
    fileParallelism: false,
    hookTimeout: 900_000,
    testTimeout: 300_000,
  },
});
