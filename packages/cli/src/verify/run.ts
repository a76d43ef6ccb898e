import { everything, type Subject, verify as verifySubject } from '@vstopna-tocka/rules/verify';
import { type Io, printJson } from '../io.ts';
import { wordsIn } from '../words.ts';
import { reportText } from './text.ts';

export interface VerifyOptions {
  readonly json?: boolean;
  readonly lang: string;
  readonly certificate?: boolean;
}

/**
 * Verifies all calls over the whole answer space and prints one table, or the smallest counterexample.
 *
 * @returns whether everything holds
 * @throws BadInput if the language is unknown
 */
export async function verify(
  io: Io,
  options: VerifyOptions,
  subject: Subject = everything,
): Promise<boolean> {
  await wordsIn(options.lang);
  const started = performance.now();
  const report = verifySubject(subject);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (options.certificate) printJson(io, report.certificate);
  else if (options.json) printJson(io, { ...report, seconds });
  else io.out(`${reportText(report, seconds)}\n`);
  return report.ok;
}
