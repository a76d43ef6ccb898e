// Before every file of unit tests: properties are tried with one seed, so that a run can be repeated. For
// `npm run test:hostile`, TRIALS_SEED is another one and TRIALS_FILE takes down how many inputs were tried.
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

const { TRIALS_SEED, TRIALS_FILE } = process.env;

fc.configureGlobal({
  seed: Number(TRIALS_SEED ?? 20261128),
  ...(TRIALS_FILE && {
    reporter: (run) => {
      appendFileSync(TRIALS_FILE, `${run.numRuns + run.numSkips}\n`);
      if (run.failed) throw new Error(fc.defaultReportMessage(run), { cause: run.errorInstance });
    },
  }),
});
