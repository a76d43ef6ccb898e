import { defineConfig } from 'tsup';

const library = [
  'src/index.ts',
  'src/engine/index.ts',
  'src/export/index.ts',
  'src/fast/index.ts',
  'src/questions.ts',
  'src/receipt/index.ts',
  'src/rulesets/index.ts',
];

export default defineConfig({
  entry: [...library, 'src/cli/main.ts'],
  format: ['esm'],
  dts: { entry: library },
  sourcemap: true,
  clean: true,
  target: 'es2023',
});
