import { isDay } from '@vstopna-tocka/rules/engine';
import { type CallRuleset, rulesetById, rulesets, rulesetsAt } from '@vstopna-tocka/rules/rulesets';
import type { Command } from 'commander';
import { BadInput, type Io } from './io.ts';
import { quoted } from './printable.ts';

/** Adds one command to the program. `finish` tells whether what the command looked for was found, held or agreed. */
export type AddCommand = (program: Command, io: Io, finish: (good: boolean) => void) => void;

/** The options that every command understands. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly lang: string;
}

/** The options of commands about calls. */
export interface CallOptions extends CommonOptions {
  readonly ruleset?: string;
  readonly asOf?: string;
}

/** Adds `--json` and `--lang` to a command. */
export const withCommonOptions = (command: Command): Command =>
  command.option('--json', 'print JSON').option('--lang <lang>', 'language of the text: sl, hr or en', 'en');

/** Adds `--ruleset` and `--as-of` to a command. */
export const withCallOptions = (command: Command): Command =>
  withCommonOptions(command)
    .option('--ruleset <id>', 'one call only')
    .option('--as-of <date>', 'only calls in force on that day, YYYY-MM-DD');

/**
 * The calls that the options name: all of them, one, those in force on a day, or both.
 *
 * @throws BadInput if there is no such call or no such day
 */
export function chosenRulesets({
  ruleset,
  asOf,
}: Pick<CallOptions, 'ruleset' | 'asOf'>): readonly CallRuleset[] {
  const inForce = asOf === undefined ? rulesets : inForceOn(asOf);
  if (ruleset === undefined) return inForce;
  const named = rulesetById(ruleset);
  if (named) return inForce.filter((r) => r === named);
  throw new BadInput(
    `unknown ruleset ${quoted(ruleset)}: expected one of ${rulesets.map((r) => r.id).join(', ')}`,
  );
}

function inForceOn(day: string): readonly CallRuleset[] {
  if (!isDay(day)) throw new BadInput(`bad date ${quoted(day)}: expected a day as YYYY-MM-DD`);
  return rulesetsAt(day);
}
