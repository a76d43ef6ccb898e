import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    main: 'src/main.ts',
    run: 'src/run.ts',
    'parquet-worker': 'src/files/parquet-worker.ts',
  },
  format: ['esm'],
  dts: { entry: 'src/run.ts' },
  // Node.js imports JSON only with an attribute, which the target leaves out; so the words are bundled.
  noExternal: [/\/locales\/.+\.json$/],
  clean: true,
  target: 'es2023',
});
