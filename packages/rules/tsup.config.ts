import { defineConfig } from 'tsup';

const library = [
  'src/index.ts',
  'src/engine/index.ts',
  'src/export/index.ts',
  'src/fast/index.ts',
  'src/questions.ts',
  'src/receipt/index.ts',
  'src/rulesets/index.ts',
  'src/verify/index.ts',
];

/** Each call stays a file of its own, so that a page that imports one leaves the others out. */
const calls = ['src/calls/*/ruleset.ts', 'src/calls/*/plan.ts'];

export default defineConfig({
  entry: [...library, ...calls],
  format: ['esm'],
  dts: { entry: library },
  clean: true,
  target: 'es2023',
});
