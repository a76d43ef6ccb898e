import type { Persona } from '../../rulesets/persona.ts';

export const personas: readonly Persona[] = [
  {
    name: 'unemployed woman aged 45 with assistance, everything answered',
    answers: {
      age: 45,
      residence: 'citizen',
      cashAssistance: true,
      cashAssistancePayments24: 24,
      labourStatus: 'registered-unemployed',
      gender: 'female',
      complexProblems: true,
      otherCulture: false,
      languageBarrier: false,
      roma: false,
    },
    expected: { 'sa-2018-intermediate': 'unknown' },
    reason: 'The conditions are not in our sources, so no answer settles them.',
  },
  {
    name: 'employed man aged 60',
    answers: { age: 60, labourStatus: 'employed', gender: 'male' },
    expected: { 'sa-2018-intermediate': 'unknown' },
    reason: 'The conditions are not in our sources: unknown is not no.',
  },
];
