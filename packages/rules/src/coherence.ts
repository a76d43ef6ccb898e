import { type QuestionId, questions } from './questions.ts';

/** What is known about which answers go together. */
export type Coherence =
  /** Situations that exclude each other: one question asks for them and takes one answer. */
  | {
      readonly kind: 'one-of';
      readonly question: QuestionId;
      readonly values: readonly string[];
      readonly because: string;
    }
  /** Two questions that look as if one answered the other. Every combination is possible, and nothing is inferred. */
  | {
      readonly kind: 'independent';
      readonly questions: readonly [QuestionId, QuestionId];
      readonly because: string;
    };

/**
 * Which answers exclude each other and which do not, stated so that `verify` can hold the questions to it.
 *
 * No answers to different questions are known to exclude each other. Age is asked in bands as wide as the criteria
 * allow: below 18 holds people of 15 to 17, who may work, register and receive assistance.
 */
export const coherence: readonly Coherence[] = [
  {
    kind: 'one-of',
    question: 'labourStatus',
    values: questions.labourStatus.values,
    because:
      'A person in a job is in neither register, nobody is in both registers, and who is in a register or a job is not inactive.',
  },
  {
    kind: 'one-of',
    question: 'residence',
    values: questions.residence.values,
    because: 'A permit for permanent residence is for people without Slovenian citizenship.',
  },
  {
    kind: 'independent',
    questions: ['cashAssistance', 'cashAssistancePayments24'],
    because:
      'Payments in the last 24 months need not mean assistance today, and who is entitled today may not have been paid yet.',
  },
  {
    kind: 'independent',
    questions: ['cashAssistance', 'labourStatus'],
    because:
      'Assistance goes to people with a job or a pension too, and who is registered need not receive it.',
  },
  {
    kind: 'independent',
    questions: ['otherCulture', 'languageBarrier'],
    because: 'Who comes from another culture may speak Slovenian well; who grew up here may find it hard.',
  },
  {
    kind: 'independent',
    questions: ['otherCulture', 'roma'],
    because: 'Roma are at home here; some have come from another country.',
  },
];
