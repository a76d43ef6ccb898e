import { sourceById } from '@vstopna-tocka/core/sources';
import kept from '../../certificate.json' with { type: 'json' };
import uniform from '../../priors/uniform.json' with { type: 'json' };
import { coherence } from '../coherence.ts';
import { evaluate, plan } from '../engine/index.ts';
import { overlaps, personas } from '../generated/proof.ts';
import { rulesets } from '../rulesets/index.ts';
import { type Subject, verify as verifySubject } from '../verify/verify.ts';
import { type Io, printJson } from './io.ts';
import { reportText } from './verify-text.ts';
import { allTexts, wordsIn } from './words.ts';

export interface VerifyOptions {
  readonly json?: boolean;
  readonly lang: string;
  readonly certificate?: boolean;
}

/** All that this package holds, as the subject of verification. */
export const everything = async (): Promise<Subject> => ({
  rulesets,
  personas,
  coherence,
  concurrent: Object.entries(overlaps).flatMap(([later, earlier]) =>
    earlier.map((one) => [one, later] as const),
  ),
  prior: uniform,
  certificate: kept,
  sourceById,
  texts: await allTexts(),
  evaluate,
  plan,
});

/**
 * Verifies all calls over the whole answer space and prints one table, or the smallest counterexample.
 *
 * @returns whether everything holds
 * @throws BadInput if the language is unknown
 */
export async function verify(io: Io, options: VerifyOptions, subject?: Subject): Promise<boolean> {
  await wordsIn(options.lang);
  const started = performance.now();
  const report = verifySubject(subject ?? (await everything()));
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (options.certificate) printJson(io, report.certificate);
  else if (options.json) printJson(io, { ...report, seconds });
  else io.out(`${reportText(report, seconds)}\n`);
  return report.ok;
}
