import { rulesetById, type SocialActivationAnswers, todaysRulesets } from '@vstopna-tocka/rules';
import {
  decodeReceipt,
  encodeReceipt,
  leftOutOf,
  makeReceipt,
  ReceiptError,
  replay,
} from '@vstopna-tocka/rules/receipt';
import { type Given, offeredFor } from '../answers.ts';

// Loaded only when someone asks for a code or has one.

/** The code of a check: its day, answers and result. */
export interface Code {
  code: string;
  /** Ids of calls and questions that the code does not hold. */
  leftOut: readonly string[];
}

/** Writes the code of a check. */
export function codeOf(answers: SocialActivationAnswers, date: string): Code {
  const receipt = makeReceipt(todaysRulesets, answers, date);
  const { calls, questions } = leftOutOf(receipt);
  return { code: encodeReceipt(receipt), leftOut: [...calls, ...questions] };
}

/** A check that was read from its code. */
export interface OpenedCode {
  given: Given;
  date: string;
  /** Whether the same answers come to something else today, because conditions were corrected. */
  differs: boolean;
}

/**
 * Reads a code.
 *
 * @param offered the answers to a question that the page offers
 * @returns the check, or the reason why it cannot be read
 */
export function openCode(
  code: string,
  offered: (question: string) => readonly string[],
): OpenedCode | ReceiptError['code'] {
  try {
    const receipt = decodeReceipt(code);
    const given = Object.fromEntries(
      Object.entries(receipt.answers).flatMap(([question, answer]) => {
        const held = offeredFor(offered(question), answer);
        return held === undefined ? [] : [[question, held]];
      }),
    );
    const differs = replay(receipt, rulesetById).some(({ before, now }) => before !== now);
    return { given, date: receipt.date, differs };
  } catch (error) {
    if (error instanceof ReceiptError) return error.code;
    throw error;
  }
}
