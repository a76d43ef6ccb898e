import { type AskNode, sa2021, sa2024Plus } from '@vstopna-tocka/rules';
import { type Given, offeredFor, type QuestionId, writeAnswer } from '../answers.ts';
import { type Conversation, conversationAbout, nextOf, today } from '../build/conversation.ts';
import { type Questionnaire, walk } from '../client/walk.ts';

export const askedIn = ({ nodes }: Conversation): AskNode[] =>
  nodes.filter((node): node is AskNode => node.kind === 'ask');

/** The results of the last calls that are asked about: those with which a conversation ends. */
export const endsOf = ({ nodes, goesOn }: Conversation): string[] =>
  nodes.filter(({ kind, id }) => kind === 'result' && !goesOn.has(id)).map(({ id }) => id);

/** The answers to a question as the page writes them; none where it does not ask it. */
export const offeredBy =
  ({ asked, choicesOf }: Conversation) =>
  (question: string): readonly string[] =>
    asked.includes(question as QuestionId) ? choicesOf(question as QuestionId).map(writeAnswer) : [];

/** A questionnaire as the script reads it from the page. */
export const questionnaireOf = (conversation: Conversation): Questionnaire => ({
  start: conversation.graph.start,
  asked: new Map(
    askedIn(conversation).map((node) => {
      const choices = conversation.choicesOf(node.question as QuestionId);
      const next = new Map(choices.map((choice) => [writeAnswer(choice), nextOf(node, choice)]));
      return [node.id, { question: node.question, next }];
    }),
  ),
  goesOn: conversation.goesOn,
});

/** Answers as the script remembers them, from the values of the rules. */
export const givenIn =
  (conversation: Conversation) =>
  (answers: Partial<Record<QuestionId, unknown>>): Given =>
    Object.fromEntries(
      Object.entries(answers).map(([id, value]) => [
        id,
        offeredFor(offeredBy(conversation)(id), value) ?? '',
      ]),
    );

/**
 * Every way through a questionnaire: the answers given and the result. What was answered is not asked once more. *Won't
 * say* goes as *don't know*.
 */
export function* everyWayOf(
  questionnaire: Questionnaire,
  id = questionnaire.start,
  given: Given = {},
): Generator<{ given: Given; end: string }> {
  const here = questionnaire.asked.get(id);
  const known = here ? here.next.get(given[here.question] ?? '') : questionnaire.goesOn.get(id);
  if (known !== undefined) yield* everyWayOf(questionnaire, known, given);
  else if (!here) yield { given, end: id };
  else
    for (const [answer, next] of [...here.next].slice(0, -1))
      yield* everyWayOf(questionnaire, next, { ...given, [here.question]: answer });
}

/** The verdicts of all results that answers lead to. */
export function verdictsOf({ graph }: Conversation, questionnaire: Questionnaire, given: Given) {
  const { passed, end } = walk(questionnaire, given);
  const results = [...passed, end].map((id) => graph.nodes[id]);
  return Object.assign({}, ...results.map((node) => (node?.kind === 'result' ? node.verdicts : {})));
}

export const questionnaire = questionnaireOf(today);
export const everyWay = () => everyWayOf(questionnaire);

/** A conversation whose questions stay as they are, whatever runs. */
const lasting = conversationAbout([sa2021, sa2024Plus]);
export const lastingChoices = lasting.choicesOf;
export const lastingQuestionnaire = questionnaireOf(lasting);
export const offered = offeredBy(lasting);
export const givenOf = givenIn(lasting);
