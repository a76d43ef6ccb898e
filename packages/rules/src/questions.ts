import {
  type Answers as AnswersTo,
  type QuestionId as IdOf,
  type Questions,
  testsFor,
} from './engine/index.ts';

/**
 * What a person is asked. Ids and values are a public contract: answers files, links and exports rely on them.
 *
 * Registrations and statuses are what a person declares or an office confirms; they are never computed. Sensitive
 * questions are a self-assessment: professionals judge them, and nothing stores the answer.
 */
export const questions = {
  /** Age in whole years, 0 to 120. */
  age: { kind: 'integer', min: 0, max: 120, group: 'person', sensitive: false, canChange: false },

  /** Slovenian citizenship, a permit for permanent residence in Slovenia, or neither. */
  residence: {
    kind: 'choice',
    values: ['citizen', 'permanent-permit', 'other'],
    group: 'person',
    sensitive: false,
    canChange: true,
  },

  /** Entitled to cash social assistance (DSP), or receiving it. */
  cashAssistance: { kind: 'boolean', group: 'assistance', sensitive: false, canChange: true },

  /** Monthly payments of cash social assistance in the last 24 months, 0 to 24. */
  cashAssistancePayments24: {
    kind: 'integer',
    min: 0,
    max: 24,
    group: 'assistance',
    sensitive: false,
    canChange: true,
  },

  /** Place in the labour market: one of the two registers of the employment service, a job, or neither. */
  labourStatus: {
    kind: 'choice',
    values: ['employed', 'registered-unemployed', 'temporarily-unemployable', 'inactive', 'other'],
    group: 'work',
    sensitive: false,
    canChange: true,
  },

  gender: {
    kind: 'choice',
    values: ['female', 'male', 'other'],
    group: 'personal',
    sensitive: false,
    canChange: false,
  },

  /** Several social difficulties at once, such as debts, health, housing or care for others. */
  complexProblems: { kind: 'boolean', group: 'personal', sensitive: true, canChange: false },

  /** Comes from another cultural background. */
  otherCulture: { kind: 'boolean', group: 'personal', sensitive: true, canChange: false },

  /** Language is a barrier in daily life. */
  languageBarrier: { kind: 'boolean', group: 'personal', sensitive: true, canChange: false },

  /** Belongs to the Roma community. */
  roma: { kind: 'boolean', group: 'personal', sensitive: true, canChange: false },
} as const satisfies Questions;

/** Id of a question. */
export type QuestionId = IdOf<typeof questions>;

/** A person's answers; see the values in {@link questions}. */
export type Answers = AnswersTo<typeof questions>;

/** The tests that criteria are made of, for these questions and their values only. */
export const { is, atLeast, atMost, below } = testsFor(questions);
