import type { Persona } from '../../rulesets/persona.ts';

const lots = (lot1: 'met' | 'notMet' | 'unknown', lot2: typeof lot1, lot3: typeof lot1) => ({
  'sa-2021-lot-1': lot1,
  'sa-2021-lot-2': lot2,
  'sa-2021-lot-3': lot3,
});

export const personas: readonly Persona[] = [
  {
    name: 'unemployed man of 52 with citizenship',
    answers: { age: 52, residence: 'citizen', labourStatus: 'registered-unemployed', gender: 'male' },
    expected: lots('met', 'notMet', 'notMet'),
    reason: 'Adult, citizen, in the register of unemployed.',
  },
  {
    name: 'woman of 18 with a permanent permit who is temporarily unemployable',
    answers: {
      age: 18,
      residence: 'permanent-permit',
      labourStatus: 'temporarily-unemployable',
      gender: 'female',
      otherCulture: true,
      languageBarrier: true,
      roma: false,
    },
    expected: lots('met', 'met', 'notMet'),
    reason: 'Of age, with a permit and in a register; in the group of lot 2 and not of lot 3.',
  },
  {
    name: 'girl of 17 from another culture',
    answers: { age: 17, residence: 'citizen', gender: 'female', otherCulture: true, languageBarrier: true },
    expected: lots('notMet', 'notMet', 'notMet'),
    reason: 'All three lots are for adults.',
  },
  {
    name: 'Roma woman who looks after the home and has several difficulties',
    answers: {
      age: 34,
      residence: 'citizen',
      cashAssistance: false,
      labourStatus: 'inactive',
      complexProblems: true,
      gender: 'female',
      otherCulture: false,
      languageBarrier: false,
      roma: true,
    },
    expected: lots('met', 'notMet', 'met'),
    reason: 'Inactive with complex problems, in the group of lot 3, not from another culture.',
  },
  {
    name: 'woman from another culture who learnt Slovenian',
    answers: {
      age: 34,
      residence: 'citizen',
      cashAssistance: true,
      gender: 'female',
      otherCulture: true,
      languageBarrier: false,
      roma: false,
    },
    expected: lots('met', 'notMet', 'notMet'),
    reason: 'No language barrier and not a Roma woman.',
  },
  {
    name: 'employed woman with several difficulties, no assistance',
    answers: {
      age: 41,
      residence: 'citizen',
      cashAssistance: false,
      labourStatus: 'employed',
      complexProblems: true,
    },
    expected: lots('notMet', 'notMet', 'notMet'),
    reason: 'None of the four situations.',
  },
  {
    name: 'homemaker without several difficulties',
    answers: {
      age: 41,
      residence: 'citizen',
      cashAssistance: false,
      labourStatus: 'inactive',
      complexProblems: false,
    },
    expected: lots('notMet', 'notMet', 'notMet'),
    reason: 'Inactive alone is not enough.',
  },
  {
    name: 'unemployed woman on a temporary permit',
    answers: { age: 27, residence: 'other', labourStatus: 'registered-unemployed', gender: 'female' },
    expected: lots('notMet', 'notMet', 'notMet'),
    reason: 'Neither citizenship nor a permit for permanent residence.',
  },
  {
    name: 'unemployed woman who tells nothing of her background',
    answers: { age: 27, residence: 'citizen', labourStatus: 'registered-unemployed', gender: 'female' },
    expected: lots('met', 'unknown', 'unknown'),
    reason: 'Lot 1 is settled; the groups of lots 2 and 3 hang on her background.',
  },
  {
    name: 'citizen of 30 who says no more',
    answers: { age: 30, residence: 'citizen' },
    expected: lots('unknown', 'unknown', 'unknown'),
    reason: 'None of the four situations is known or ruled out.',
  },
];
