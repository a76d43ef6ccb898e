import { csvLine } from '@vstopna-tocka/core/csv';
import type { LookUp } from '@vstopna-tocka/core/words';
import { type Problem, problemText } from '@vstopna-tocka/monitoring';

/** The first line of the file of rows that cannot be used. */
export const rejectsHead = 'line,column,reason\n';

/** Lines of that file: CSV. Values of rows are not carried over beyond what a reason names. */
export const rejectLines = (problems: readonly Problem[], words: LookUp): string =>
  problems
    .map((problem) => `${csvLine([problem.line, problem.column, problemText(words, problem)])}\n`)
    .join('');
