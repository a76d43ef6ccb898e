import type { Persona } from '../../rulesets/persona.ts';

export const personas: readonly Persona[] = [
  {
    name: 'woman from another culture',
    answers: { age: 33, gender: 'female', otherCulture: true },
    expected: { 'sa-2017-short-a': 'unknown', 'sa-2017-short-c': 'unknown' },
    reason: 'In the group of type C, but its further conditions are not published in our sources.',
  },
  {
    name: 'man from another culture',
    answers: { gender: 'male', otherCulture: true },
    expected: { 'sa-2017-short-a': 'unknown', 'sa-2017-short-c': 'notMet' },
    reason: 'Type C was for women; the conditions of type A are not published in our sources.',
  },
  {
    name: 'person of another gender',
    answers: { gender: 'other', otherCulture: true },
    expected: { 'sa-2017-short-a': 'unknown', 'sa-2017-short-c': 'notMet' },
    reason: 'Type C was for women.',
  },
  {
    name: 'woman who grew up in the local culture',
    answers: { gender: 'female', otherCulture: false },
    expected: { 'sa-2017-short-a': 'unknown', 'sa-2017-short-c': 'notMet' },
    reason: 'Type C was for women from other cultural backgrounds.',
  },
  {
    name: 'woman who will not tell her background',
    answers: { gender: 'female', otherCulture: 'wont-say' },
    expected: { 'sa-2017-short-a': 'unknown', 'sa-2017-short-c': 'unknown' },
    reason: 'Her background may or may not be of the group.',
  },
  {
    name: 'somebody who answers nothing',
    answers: {},
    expected: { 'sa-2017-short-a': 'unknown', 'sa-2017-short-c': 'unknown' },
    reason: 'Nothing is known about the person.',
  },
];
