export { AnswerError, type AnswerErrorCode, accepts, expectedValues, readAnswers } from './answers.ts';
export { type Band, type BandForm, bandLabel, bandsOf } from './bands.ts';
export { type Change, type ProgrammeChanges, whatWouldChange } from './change.ts';
export {
  all,
  any,
  type Condition,
  type Criterion,
  criteriaOf,
  criterion,
  disputed,
  not,
  type Reading,
  reading,
  type StatedCriterion,
  type Test,
  testsFor,
  type UnpublishedCriterion,
  unpublished,
} from './conditions.ts';
export {
  type CriterionVerdict,
  type Evaluation,
  evaluate,
  type Missing,
  type OpenReason,
  type ProgrammeVerdict,
} from './evaluate.ts';
export {
  type Explanation,
  explain,
  type NeededAnswer,
  type ProgrammeExplanation,
  type Reason,
} from './explain.ts';
export {
  type AskNode,
  follow,
  type Graph,
  type GraphNode,
  type Option,
  optionFor,
  type ResultNode,
  type Walk,
} from './graph.ts';
export type { Verdict } from './logic.ts';
export { PAGE_STEPS, type PlannedCalls, pagePlans } from './pages.ts';
export { type PlanOptions, plan } from './plan.ts';
export {
  type Answers,
  type BooleanQuestion,
  type ChoiceQuestion,
  DONT_KNOW,
  type IntegerQuestion,
  type KnownAnswers,
  type OpenAnswer,
  type Question,
  type QuestionId,
  type Questions,
  type Value,
  type ValueOf,
  WONT_SAY,
} from './questions.ts';
export { relevantQuestions } from './relevant.ts';
export {
  criteriaOfRuleset,
  hasPublished,
  isDay,
  isValidOn,
  type Orientation,
  type Period,
  type Programme,
  type Ruleset,
  ruleset,
} from './ruleset.ts';
