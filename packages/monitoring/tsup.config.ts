import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/parquet.ts', 'src/record.ts'],
  format: ['esm'],
  dts: true,
  clean: true,
  target: 'es2023',
});
