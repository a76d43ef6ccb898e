import { type Band, bandsOf } from '../engine/bands.ts';
import { criterion, passes, type Test } from '../engine/conditions.ts';
import type { Question } from '../engine/questions.ts';

/** The bands of answers that pass a test. */
export const readingBands = (test: Test, question: Question): readonly Band[] =>
  bandsOf(test.question, question, [criterion('', test)]).filter((band) => passes(test, band.value));
