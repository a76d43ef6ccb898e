import type { LookUp } from '@vstopna-tocka/core/words';
import { AnswerError } from '@vstopna-tocka/rules/engine';
import {
  encodeReceipt,
  type LeftOut,
  leftOutOf,
  type Receipt,
  ReceiptError,
} from '@vstopna-tocka/rules/receipt';
import { BadInput } from './io.ts';

/** The code of a receipt, with what does not fit into it. */
export interface Code {
  readonly receipt: string;
  readonly leftOut?: LeftOut;
}

/**
 * Writes the code of a receipt, for JSON.
 *
 * @throws BadInput if the receipt cannot be written
 */
export function codeOf(receipt: Receipt): Code {
  const leftOut = leftOutOf(receipt);
  const isWhole = leftOut.calls.length + leftOut.questions.length === 0;
  return { receipt: readable(() => encodeReceipt(receipt)), ...(isWhole ? {} : { leftOut }) };
}

/**
 * Checks that a code can be made of a check on a day.
 *
 * @throws BadInput if it cannot
 */
export const checkDay = (date: string): void => void codeOf({ date, answers: {}, calls: [] });

/**
 * Does something with a receipt.
 *
 * @throws BadInput if the receipt cannot be read, written or worked out again
 */
export function readable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const expected =
      error instanceof ReceiptError || error instanceof AnswerError || error instanceof RangeError;
    throw expected ? new BadInput(error.message) : error;
  }
}

/** What a code leaves out, in words: nothing where it holds all. */
export function leftOutText({ leftOut }: Code, words: LookUp): readonly string[] {
  if (!leftOut) return [];
  const names = [
    ...leftOut.calls.map((id) => words(`rulesets.${id}.name`)),
    ...leftOut.questions.map((id) => words(`questions.${id}.short`)),
  ];
  return [words('labels.leftOut', { names: names.join(', ') })];
}

/** The code in words, with what it leaves out below it. */
export const codeText = (code: Code, words: LookUp): string =>
  [words('labels.receipt'), `  ${code.receipt}`, ...leftOutText(code, words)].join('\n');
