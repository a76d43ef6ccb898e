import { defaultServerConditions } from 'vite';
import { defineProject } from 'vitest/config';

/**
 * What runs once for every mutant: the tests that need seconds and no database, no other engine and no terminal. A slow
 * machine must not look like a mutant that was noticed, so they may take long.
 */
const quick = ['engine/*', 'fast/{any,answers,columns}', 'made-up-country', 'rulesets'];
const isMutation = process.env['STRYKER_MUTATOR_WORKER'] !== undefined;

export default defineProject({
  ssr: { resolve: { conditions: ['@vstopna-tocka/source', ...defaultServerConditions] } },
  test: {
    name: 'rules',
    include: isMutation ? quick.map((name) => `test/${name}.test.ts`) : ['test/**/*.test.ts'],
    isolate: !isMutation,
    setupFiles: '../../scripts/trials.mjs',
    testTimeout: isMutation ? 120_000 : 300_000,
  },
});
