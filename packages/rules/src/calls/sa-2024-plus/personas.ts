import type { Persona } from '../../rulesets/persona.ts';

export const personas: readonly Persona[] = [
  {
    name: 'woman from another culture in the register of unemployed',
    answers: {
      age: 29,
      residence: 'permanent-permit',
      labourStatus: 'registered-unemployed',
      gender: 'female',
      otherCulture: true,
      languageBarrier: true,
    },
    expected: { 'sa-2024-plus': 'unknown' },
    reason: 'The lots of 2019 must not be taken for those of 2024; the conditions are not in our sources.',
  },
  {
    name: 'child of 10',
    answers: { age: 10 },
    expected: { 'sa-2024-plus': 'unknown' },
    reason: 'Not even a limit of age is in our sources.',
  },
];
