import { today } from '@vstopna-tocka/core/dates';
import type { LookUp } from '@vstopna-tocka/core/words';
import { type CriterionVerdict, evaluate, type ProgrammeVerdict } from '@vstopna-tocka/rules/engine';
import { makeReceipt } from '@vstopna-tocka/rules/receipt';
import { callsOf, inForce } from '../calls.ts';
import { codeOf, codeText } from '../code.ts';
import { type AddCommand, type CallOptions, chosenRulesets, withCallOptions } from '../command.ts';
import { readJson, withAnswersOf } from '../input.ts';
import { type Io, printJson } from '../io.ts';
import { wordsIn } from '../words.ts';

export interface CheckOptions extends CallOptions {
  readonly receipt?: boolean;
}

/** Adds `check`. */
export const addCheck: AddCommand = (program, io, finish) => {
  withCallOptions(program.command('check'))
    .description('say for each programme whether the answers meet its conditions, and why')
    .argument('[file]', 'JSON file with answers; - or nothing for standard input')
    .option('--receipt', 'add a code that holds answers and result; whoever has it can read the answers')
    .addHelpText(
      'after',
      `
Examples:
  vstopna-tocka check answers.json
  vstopna-tocka check answers.json --as-of 2018-07-01 --receipt
  echo '{"age": 40, "cashAssistancePayments24": 12}' | vstopna-tocka check - --json --ruleset sa-2017-long

Exit codes: 0 done, 1 no call in force on that day, 2 bad input.`,
    )
    .action(async (file: string | undefined, options: CheckOptions) =>
      finish(await check(io, file, options)),
    );
};

/**
 * Checks a person's answers against the calls.
 *
 * @param file path of a JSON file with answers; `-` or nothing for standard input
 * @returns whether there was a call to check against
 * @throws BadInput if file, JSON, answers, ruleset, day or language cannot be used
 */
export async function check(io: Io, file: string | undefined, options: CheckOptions): Promise<boolean> {
  const chosen = chosenRulesets(options);
  const words = await wordsIn(options.lang);
  const answers = await readJson(io, file);
  const programmes = withAnswersOf(answers, (given) =>
    chosen.flatMap((rules) => evaluate(rules, given).programmes),
  );
  const date = options.asOf ?? today();
  // Of a day without a call there is nothing to note down.
  const code =
    options.receipt && chosen.length > 0
      ? codeOf(withAnswersOf(answers, (given) => makeReceipt(chosen, given, date)))
      : undefined;
  if (options.json) {
    printJson(io, { ...callsOf(chosen, options), programmes: programmes.map(summary), ...code });
  } else {
    const blocks = [...inForce(chosen, options, words), ...programmes.map((p) => describe(p, words))];
    if (code) blocks.push(codeText(code, words));
    io.out(`${[...blocks, words('notice')].join('\n\n')}\n`);
  }
  return chosen.length > 0;
}

const summary = ({ id, verdict, reasons }: ProgrammeVerdict) => ({
  id,
  verdict,
  reasons: reasons.map((r) => ({ criterion: r.criterion, verdict: r.verdict, sources: r.sources })),
});

function describe({ id, verdict, reasons }: ProgrammeVerdict, words: LookUp): string {
  const lines = reasons.map((r) => `  - ${reasonText(r, words)} [${r.sources.join(', ')}]`);
  const heading = `${words(`programmes.${id}.name`)} (${id})`;
  return [heading, `  ${words(`verdicts.${verdict}.text`)}`, ...lines].join('\n');
}

/** A criterion in words, with a remark where the sources disagree. */
export function reasonText(reason: CriterionVerdict, words: LookUp): string {
  const text = words(`criteria.${reason.label}.${reason.verdict}`);
  return reason.because === 'disputed' ? `${text} ${words('because.disputed')}` : text;
}
