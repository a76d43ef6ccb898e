import { defineConfig } from 'tsup';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/boundaries.ts',
    'src/claims.ts',
    'src/cross-border.ts',
    'src/entry-points.ts',
    'src/evaluation.ts',
    'src/figures.ts',
    'src/finder.ts',
    'src/glossary.ts',
    'src/ledger.ts',
    'src/lookup.ts',
    'src/places.ts',
    'src/process.ts',
    'src/programmes.ts',
    'src/settlements.ts',
    'src/slug.ts',
    'src/sources.ts',
    'src/statements.ts',
    'src/training.ts',
  ],
  format: ['esm'],
  dts: true,
  clean: true,
  target: 'es2023',
});
