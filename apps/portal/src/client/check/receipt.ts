import { rulesetById, rulesets, type SocialActivationAnswers } from '@vstopna-tocka/rules';
import {
  decodeReceipt,
  encodeReceipt,
  makeReceipt,
  ReceiptError,
  replay,
} from '@vstopna-tocka/rules/receipt';
import { placeOf } from '../../lib/check/choices.ts';
import type { Given } from './walk.ts';

// Loaded only when someone asks for a code or has one.

/** The code of a check: its day, answers and result. */
export const codeOf = (answers: SocialActivationAnswers, date: string): string =>
  encodeReceipt(makeReceipt(rulesets, answers, date));

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
 * @returns the check, or the reason why it cannot be read
 */
export function openCode(code: string): OpenedCode | ReceiptError['code'] {
  try {
    const receipt = decodeReceipt(code);
    const given = Object.fromEntries(
      Object.entries(receipt.answers).flatMap(([question, answer]) => {
        const place = placeOf(question, answer);
        return place === undefined ? [] : [[question, place]];
      }),
    );
    const differs = replay(receipt, rulesetById).some(({ before, now }) => before !== now);
    return { given, date: receipt.date, differs };
  } catch (error) {
    if (error instanceof ReceiptError) return error.code;
    throw error;
  }
}
