import { defineConfig } from 'tsup';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/boundaries.ts',
    'src/claims.ts',
    'src/entry-points.ts',
    'src/finder.ts',
    'src/lookup.ts',
    'src/places.ts',
    'src/programmes.ts',
    'src/settlements.ts',
    'src/slug.ts',
    'src/sources.ts',
    'src/statements.ts',
  ],
  format: ['esm'],
  dts: true,
  clean: true,
  target: 'es2023',
});
