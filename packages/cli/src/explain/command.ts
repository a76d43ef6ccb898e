import type { LookUp } from '@vstopna-tocka/core/words';
import {
  type Change,
  type CriterionVerdict,
  explain as explainRules,
  type ProgrammeChanges,
  type ProgrammeExplanation,
  type Reason,
  whatWouldChange,
} from '@vstopna-tocka/rules/engine';
import type { Answers } from '@vstopna-tocka/rules/questions';
import type { CallRuleset } from '@vstopna-tocka/rules/rulesets';
import { asGiven, bandText, type Say } from '../answers.ts';
import { callsOf, inForce } from '../calls.ts';
import { reasonText } from '../check/command.ts';
import { type AddCommand, type CallOptions, chosenRulesets, withCallOptions } from '../command.ts';
import { readJson, withAnswersOf } from '../input.ts';
import { type Io, printJson } from '../io.ts';
import { wordsIn } from '../words.ts';

/** Adds `explain`. */
export const addExplain: AddCommand = (program, io, finish) => {
  withCallOptions(program.command('explain'))
    .description(
      'say which answers settle each verdict, in all the ways in which they do, or what is missing',
    )
    .argument('[file]', 'JSON file with answers; - or nothing for standard input')
    .addHelpText(
      'after',
      `
Examples:
  vstopna-tocka explain answers.json --ruleset sa-2019
  vstopna-tocka explain answers.json --json --as-of 2018-07-01

Exit codes: 0 done, 1 no call in force on that day, 2 bad input.`,
    )
    .action(async (file: string | undefined, options: CallOptions) =>
      finish(await explain(io, file, options)),
    );
};

/**
 * Explains what a person's answers come to.
 *
 * @param file path of a JSON file with answers; `-` or nothing for standard input
 * @returns whether there was a call to explain
 * @throws BadInput if file, JSON, answers, ruleset, day or language cannot be used
 */
export async function explain(io: Io, file: string | undefined, options: CallOptions): Promise<boolean> {
  const chosen = chosenRulesets(options);
  const words = await wordsIn(options.lang);
  const programmes = explained(
    chosen,
    withAnswersOf(await readJson(io, file), (given) => given),
  );
  if (options.json) printJson(io, { ...callsOf(chosen, options), programmes });
  else
    io.out(`${[...inForce(chosen, options, words), ...explanationText(programmes, words)].join('\n\n')}\n`);
  return chosen.length > 0;
}

/** An explanation, with what would change a verdict that is `notMet`. */
export type Explained = ProgrammeExplanation & { readonly changes?: ProgrammeChanges['ways'] };

/** Explains answers for some calls. Throws `BadInput` where the answers cannot be used. */
export const explained = (rulesets: readonly CallRuleset[], answers: Answers): readonly Explained[] =>
  rulesets.flatMap((rules) =>
    withAnswersOf(answers, (given) => {
      const changes = new Map(whatWouldChange(rules, given).map((c) => [c.id, c.ways]));
      return explainRules(rules, given).programmes.map((p) => {
        const ways = changes.get(p.id);
        return ways === undefined ? p : { ...p, changes: ways };
      });
    }),
  );

/** The explanation in words: a block for each programme, then what always holds. */
export function explanationText(
  programmes: readonly Explained[],
  words: LookUp,
  say: Say = asGiven(words),
): readonly string[] {
  const proposes = programmes.some((p) => p.changes && p.changes.length > 0);
  return [
    ...programmes.map((p) => programmeText(p, words, say)),
    ...(proposes ? [words('changes.honest')] : []),
    words('notice'),
  ];
}

function programmeText(programme: Explained, words: LookUp, say: Say): string {
  const { id, verdict, reasons, missing, changes } = programme;
  const lines = [`${words(`programmes.${id}.name`)} (${id})`, `  ${words(`verdicts.${verdict}.text`)}`];
  reasons.forEach((set, i) => {
    lines.push(`  ${words(i === 0 ? 'reasons.enough' : 'reasons.orThese')}`);
    lines.push(...set.flatMap((reason) => reasonLines(reason, words, say)));
  });
  if (missing.answers.length > 0) lines.push(`  ${words('labels.stillNeeded')}:`);
  lines.push(...missing.answers.map((a) => `  - ${words(`questions.${a.question}.title`)}`));
  for (const c of [...missing.disputed, ...missing.unpublished]) lines.push(`  - ${cited(c, words)}`);
  if (changes) lines.push(...changeLines(changes, words, say));
  return lines.join('\n');
}

const reasonLines = ({ question, answer, criteria }: Reason, words: LookUp, say: Say): readonly string[] => [
  `  - ${words(`questions.${question}.short`)}: ${say(question, answer)}`,
  ...criteria.map((c) => `    ${cited(c, words)}`),
];

const cited = (c: CriterionVerdict, words: LookUp) => `${reasonText(c, words)} [${c.sources.join(', ')}]`;

function changeLines(ways: readonly (readonly Change[])[], words: LookUp, say: Say): readonly string[] {
  if (ways.length === 0) return [`  ${words('changes.none')}`];
  return ways.flatMap((way, i) => [
    `  ${words(i === 0 ? 'changes.lead' : 'changes.orThis')}`,
    ...way.map(({ question, from, to }) => {
      const params = {
        question: words(`questions.${question}.short`),
        from: say(question, from),
        to: bandText(question, to, words),
      };
      return `  - ${words('changes.item', params)}`;
    }),
  ]);
}
