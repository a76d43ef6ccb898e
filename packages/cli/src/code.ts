import type { LookUp } from '@vstopna-tocka/core/words';
import { encodeReceipt, type LeftOut, leftOutOf, type Receipt } from '@vstopna-tocka/rules/receipt';

/** The code of a receipt, with what does not fit into it. */
export interface Code {
  readonly receipt: string;
  readonly leftOut?: LeftOut;
}

/**
 * Writes the code of a receipt, for JSON.
 *
 * @throws ReceiptError if the receipt cannot be written
 */
export function codeOf(receipt: Receipt): Code {
  const leftOut = leftOutOf(receipt);
  const isWhole = leftOut.calls.length + leftOut.questions.length === 0;
  return { receipt: encodeReceipt(receipt), ...(isWhole ? {} : { leftOut }) };
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
