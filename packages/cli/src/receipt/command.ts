import { dateText, today } from '@vstopna-tocka/core/dates';
import type { LookUp } from '@vstopna-tocka/core/words';
import { plan } from '@vstopna-tocka/rules/engine';
import type { Answers } from '@vstopna-tocka/rules/questions';
import { decodeReceipt, makeReceipt, type Receipt, type Replay, replay } from '@vstopna-tocka/rules/receipt';
import { rulesetById } from '@vstopna-tocka/rules/rulesets';
import { asAsked } from '../answers.ts';
import { inForce } from '../calls.ts';
import { codeOf, leftOutText, readable } from '../code.ts';
import {
  type AddCommand,
  type CallOptions,
  type CommonOptions,
  chosenRulesets,
  withCallOptions,
  withCommonOptions,
} from '../command.ts';
import { readJson, withAnswersOf } from '../input.ts';
import { BadInput, type Io, printJson } from '../io.ts';
import { wordsIn } from '../words.ts';

/** Adds `receipt encode` and `receipt decode`. */
export const addReceipt: AddCommand = (program, io, finish) => {
  const receipt = program
    .command('receipt')
    .description('write a check as a short code, and read such a code without any network')
    .addHelpText('after', '\nWhoever has a code can read the answers in it.')
    .action(() => {
      throw new BadInput('expected receipt encode or receipt decode');
    });
  withCallOptions(receipt.command('encode'))
    .description('check answers and print the code')
    .argument('[file]', 'JSON file with answers; - or nothing for standard input')
    .addHelpText(
      'after',
      `
Examples:
  vstopna-tocka receipt encode answers.json
  vstopna-tocka receipt encode answers.json --ruleset sa-2019 --as-of 2020-03-01

Exit codes: 0 done, 1 no call in force on that day, 2 bad input.`,
    )
    .action(async (file: string | undefined, options: CallOptions) =>
      finish(await encode(io, file, options)),
    );
  withCommonOptions(receipt.command('decode'))
    .description('print what a code holds, and whether the same check comes out the same today')
    .argument('<code...>', 'the code, in one piece or in several')
    .addHelpText(
      'after',
      `
Examples:
  vstopna-tocka receipt decode VT1-…
  vstopna-tocka receipt decode VT1-… --json

Exit codes: 0 the same today, 1 something comes out differently today, 2 damaged code.`,
    )
    .action(async (code: readonly string[], options: CommonOptions) =>
      finish(await decode(io, code.join(''), options)),
    );
};

/**
 * Prints the code of a check.
 *
 * @returns whether there was a call to check against
 * @throws BadInput if file, JSON, answers, ruleset, day or language cannot be used
 */
export async function encode(io: Io, file: string | undefined, options: CallOptions): Promise<boolean> {
  const chosen = chosenRulesets(options);
  const words = await wordsIn(options.lang);
  const answers = await readJson(io, file);
  const made = withAnswersOf(answers, (given) => makeReceipt(chosen, given, options.asOf ?? today()));
  if (chosen.length === 0) {
    io.err(`${inForce(chosen, options, words).join('')}\n`);
    return false;
  }
  const code = codeOf(made);
  if (options.json) printJson(io, { ...code, ...made });
  else {
    io.out(`${code.receipt}\n`);
    for (const line of leftOutText(code, words)) io.err(`${line}\n`);
  }
  return true;
}

/**
 * Prints what a code holds.
 *
 * @returns whether the same answers come to the same verdicts today
 * @throws BadInput if the code or the language cannot be used
 */
export async function decode(io: Io, code: string, options: CommonOptions): Promise<boolean> {
  const words = await wordsIn(options.lang);
  const receipt = readable(() => decodeReceipt(code));
  const replayed = readable(() => replay(receipt, rulesetById));
  if (options.json) printJson(io, { ...receipt, replayed });
  else io.out(`${receiptText(receipt, replayed, options.lang, words)}\n`);
  return replayed.every((r) => r.before === r.now);
}

function receiptText(
  { date, answers, calls }: Receipt,
  replayed: readonly Replay[],
  lang: string,
  words: LookUp,
): string {
  const rulesets = calls.flatMap((c) => rulesetById(c.ruleset) ?? []);
  const say = asAsked(plan(rulesets), answers as Answers, words);
  const given = Object.entries(answers).map(
    ([id, answer]) => `  ${words(`questions.${id}.short`)}: ${say(id, answer)}`,
  );
  const results = calls.flatMap(({ ruleset, version }) => [
    `${words(`rulesets.${ruleset}.name`)} (${ruleset}, ${version})`,
    ...replayed.filter((r) => r.ruleset === ruleset).map((r) => `  ${replayText(r, words)}`),
  ]);
  return [dateText(lang, date), ...given, '', ...results, '', words('notice')].join('\n');
}

function replayText({ programme, before, now, versions }: Replay, words: LookUp): string {
  const title = `${words(`programmes.${programme}.name`)}: ${words(`verdicts.${before}.title`)}`;
  if (before === now) return title;
  return `${title} (${words('labels.today')}: ${words(`verdicts.${now}.title`)}, ${versions.now})`;
}
