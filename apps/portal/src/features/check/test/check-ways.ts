import type { AskNode } from '@vstopna-tocka/rules';
import { type Given, offeredFor, type QuestionId, writeAnswer } from '../answers.ts';
import { nextOf, today } from '../build/conversation.ts';
import type { Questionnaire } from '../client/walk.ts';

export const asked = today.nodes.filter((node): node is AskNode => node.kind === 'ask');

/** The answers to a question as the page writes them; none where it does not ask it. */
export const offered = (question: string): readonly string[] =>
  today.asked.includes(question as QuestionId)
    ? today.choicesOf(question as QuestionId).map(writeAnswer)
    : [];

/** The questionnaire about today as the script reads it from the page. */
export const questionnaire: Questionnaire = {
  start: today.graph.start,
  asked: new Map(
    asked.map((node) => {
      const choices = today.choicesOf(node.question as QuestionId);
      const next = new Map(choices.map((choice) => [writeAnswer(choice), nextOf(node, choice)]));
      return [node.id, { question: node.question, next }];
    }),
  ),
};

/** Answers as the script remembers them, from the values of the rules. */
export const givenOf = (answers: Partial<Record<QuestionId, unknown>>): Given =>
  Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, offeredFor(offered(id), value) ?? '']),
  );

/** Every way through the questionnaire: the answers given and the result. *Won't say* goes as *don't know*. */
export function* everyWay(
  id = today.graph.start,
  given: Given = {},
): Generator<{ given: Given; end: string }> {
  const here = questionnaire.asked.get(id);
  if (!here) {
    yield { given, end: id };
    return;
  }
  for (const [answer, next] of [...here.next].slice(0, -1)) {
    yield* everyWay(next, { ...given, [here.question]: answer });
  }
}
