export { type Coherence, coherence } from './coherence.ts';
export * from './engine/index.ts';
export {
  type Answers as SocialActivationAnswers,
  type QuestionId as SocialActivationQuestionId,
  questions,
} from './questions.ts';
export * from './rulesets/index.ts';
