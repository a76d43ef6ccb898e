import { today } from '@vstopna-tocka/core/dates';
import type { LookUp } from '@vstopna-tocka/core/words';
import { type AskNode, follow, type OpenAnswer, plan, type Value } from '@vstopna-tocka/rules/engine';
import type { Answers } from '@vstopna-tocka/rules/questions';
import { makeReceipt } from '@vstopna-tocka/rules/receipt';
import { asAsked, optionText } from '../answers.ts';
import { callsOf, inForce } from '../calls.ts';
import { checkDay, codeOf, codeText } from '../code.ts';
import { type AddCommand, type CallOptions, chosenRulesets, withCallOptions } from '../command.ts';
import { explained, explanationText } from '../explain/command.ts';
import { BadInput, type Io, printJson } from '../io.ts';
import { wordsIn } from '../words.ts';
import type { Choose, Prompt } from './prompt.ts';

/** Adds `ask`. */
export const addAsk: AddCommand = (program, io, finish) => {
  withCallOptions(program.command('ask'))
    .description(
      'ask in the terminal, one question at a time and no more than needed, and explain the result',
    )
    .addHelpText(
      'after',
      `
Examples:
  vstopna-tocka ask --lang sl
  vstopna-tocka ask --ruleset sa-2019 --json > result.json

Questions go to standard error, the result to standard output. Leave with Ctrl-C or Ctrl-D. Without a terminal use check or
explain with a file.
Exit codes: 0 done, 1 no call in force on that day, or left before the end, 2 bad input.`,
    )
    .action(async (options: CallOptions) => {
      const { chooseInTerminal } = await import('./prompt.ts');
      finish(await ask(io, options, chooseInTerminal));
    });
};

/**
 * Leads a person through the plan and explains the result.
 *
 * @returns whether there was a call in force and the conversation came to its end
 * @throws BadInput without a terminal, or if ruleset, day or language cannot be used
 */
export async function ask(io: Io, options: CallOptions, choose: Choose): Promise<boolean> {
  const chosen = chosenRulesets(options);
  const words = await wordsIn(options.lang);
  if (!io.inputIsTerminal) {
    throw new BadInput('ask needs a terminal: give the answers in a file to check or explain');
  }
  const date = options.asOf ?? today();
  if (chosen.length === 0) {
    io.err(`${inForce(chosen, options, words).join('')}\n`);
    return false;
  }
  // Before the first question: nobody should answer all of them for nothing.
  checkDay(date);
  const graph = plan(chosen);
  io.err(`${words('labels.keys')}\n`);
  const answers = await interview(graph, words, choose);
  if (answers === undefined) return false;
  const programmes = explained(chosen, answers);
  const code = codeOf(makeReceipt(chosen, answers, date));
  if (options.json) printJson(io, { ...callsOf(chosen, options), answers, programmes, ...code });
  else {
    const blocks = [
      ...inForce(chosen, options, words),
      ...explanationText(programmes, words, asAsked(graph, answers, words)),
    ];
    io.out(`${[...blocks, codeText(code, words)].join('\n\n')}\n`);
  }
  return true;
}

const BACK = 'back';

/** Asks until nothing matters any more; one can go back without losing the answers before. */
async function interview(
  graph: ReturnType<typeof plan>,
  words: LookUp,
  choose: Choose,
): Promise<Answers | undefined> {
  const given: [question: string, answer: Value | OpenAnswer][] = [];
  for (;;) {
    const answers = Object.fromEntries(given) as Answers;
    const { node } = follow(graph, answers);
    if (node.kind === 'result') return answers;
    const picked = await choose(promptOf(node, words, given.length > 0));
    if (picked === undefined) return undefined;
    if (picked === BACK) given.pop();
    else given.push([node.question, node.options[Number(picked)]?.value as Value]);
  }
}

function promptOf({ question, options }: AskNode, words: LookUp, canGoBack: boolean): Prompt {
  const sensitive = options.some((o) => o.value === 'wont-say');
  const why = sensitive ? [words(`questions.${question}.why`)] : [];
  const answers = options.map((o, i) => ({ value: String(i), label: optionText(question, o, words) }));
  return {
    message: words(`questions.${question}.title`),
    hint: [words(`questions.${question}.help`), ...why].join(' '),
    options: canGoBack ? [...answers, { value: BACK, label: `← ${words('labels.back')}` }] : answers,
  };
}
