import type { LookUp } from '@vstopna-tocka/core/words';
import { type AskNode, type Graph, plan as planRules, type ResultNode } from '@vstopna-tocka/rules/engine';
import { optionText } from '../answers.ts';
import { callsOf, inForce } from '../calls.ts';
import { type AddCommand, type CallOptions, chosenRulesets, withCallOptions } from '../command.ts';
import { type Io, printJson } from '../io.ts';
import { wordsIn } from '../words.ts';

/** Adds `plan`. */
export const addPlan: AddCommand = (program, io, finish) => {
  withCallOptions(program.command('plan'))
    .description('print the conversation with the least expected burden: every question, answer and result')
    .addHelpText(
      'after',
      `
Examples:
  vstopna-tocka plan --ruleset sa-2019
  vstopna-tocka plan --json > plan.json

Exit codes: 0 done, 1 no call in force on that day, 2 bad input.`,
    )
    .action(async (options: CallOptions) => finish(await plan(io, options)));
};

/**
 * Prints the plan of the chosen calls.
 *
 * @returns whether there was a call to plan for
 * @throws BadInput if ruleset, day or language cannot be used
 */
export async function plan(io: Io, options: CallOptions): Promise<boolean> {
  const chosen = chosenRulesets(options);
  const words = await wordsIn(options.lang);
  const graph = planRules(chosen);
  if (options.json) printJson(io, { ...callsOf(chosen, options), ...graph });
  else io.out(`${[...inForce(chosen, options, words), ...graphText(graph, words)].join('\n\n')}\n`);
  return chosen.length > 0;
}

const graphText = (graph: Graph, words: LookUp): readonly string[] =>
  Object.values(graph.nodes).map((node) =>
    node.kind === 'ask' ? askText(node, words) : resultText(node, words),
  );

const askText = ({ id, question, options }: AskNode, words: LookUp): string =>
  [
    `${id}  ${words(`questions.${question}.title`)}`,
    ...options.map((o) => `  ${optionText(question, o, words)}: ${o.next}`),
  ].join('\n');

const resultText = ({ id, verdicts }: ResultNode, words: LookUp): string =>
  [
    id,
    ...Object.entries(verdicts).map(
      ([p, v]) => `  ${words(`programmes.${p}.name`)}: ${words(`verdicts.${v}.title`)}`,
    ),
  ].join('\n');
