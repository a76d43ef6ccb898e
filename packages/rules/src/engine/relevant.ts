import { readAnswers } from './answers.ts';
import { compile, withAnswers, withoutOpen } from './compile.ts';
import type { Answers, Questions } from './questions.ts';
import { type Ruleset, sharedQuestions } from './ruleset.ts';

/**
 * The questions whose answer can still change some verdict, in the order of the questions. An answer of *don't know*
 * or *won't say* counts as given here: its question is not asked again.
 *
 * @throws AnswerError if a question does not exist or a value does not fit
 */
export function relevantQuestions<Q extends Questions>(
  rulesets: readonly Ruleset<Q>[],
  answers: Answers<Q>,
): readonly string[] {
  const questions = sharedQuestions(rulesets);
  const known = readAnswers(questions, answers);
  const compiled = compile(
    questions,
    rulesets.flatMap((r) => r.programmes),
  );
  const { ids, store } = compiled;
  const closed = ids.filter((id) => answers[id] !== undefined && !known.has(id));
  const left = withoutOpen(compiled).map((root) => {
    const rest = withAnswers(compiled, root, known);
    return closed.reduce((node, id) => store.forget(node, ids.indexOf(id)), rest);
  });
  return ids.filter((_, v) => left.some((node) => store.support(node).includes(v)));
}
