import type { Persona } from '../../rulesets/persona.ts';

export const personas: readonly Persona[] = [
  {
    name: 'aged 35, assistance in 20 of 24 months',
    answers: { age: 35, cashAssistancePayments24: 20 },
    expected: { 'sa-2017-long': 'met' },
    reason: 'Younger than 49 and at least 12 payments.',
  },
  {
    name: 'aged 48, exactly 12 payments',
    answers: { age: 48, cashAssistancePayments24: 12 },
    expected: { 'sa-2017-long': 'met' },
    reason: '48 is younger than 49, and 12 is at least 12.',
  },
  {
    name: 'aged 17, 12 payments',
    answers: { age: 17, cashAssistancePayments24: 12 },
    expected: { 'sa-2017-long': 'met' },
    reason: 'The call states no lower limit of age.',
  },
  {
    name: 'newborn with zero payments',
    answers: { age: 0, cashAssistancePayments24: 0 },
    expected: { 'sa-2017-long': 'notMet' },
    reason: 'Zero is an answer: fewer than 12 payments.',
  },
  {
    name: 'aged 40, 11 payments',
    answers: { age: 40, cashAssistancePayments24: 11 },
    expected: { 'sa-2017-long': 'notMet' },
    reason: 'One payment short of 12.',
  },
  {
    name: 'aged 49, 24 payments',
    answers: { age: 49, cashAssistancePayments24: 24 },
    expected: { 'sa-2017-long': 'unknown' },
    reason: 'The call says younger than 49, Trebnje says up to 49: the sources disagree.',
  },
  {
    name: 'aged 49, 3 payments',
    answers: { age: 49, cashAssistancePayments24: 3 },
    expected: { 'sa-2017-long': 'notMet' },
    reason: 'Whatever the limit of age means, 3 payments are too few.',
  },
  {
    name: 'aged 50, 24 payments',
    answers: { age: 50, cashAssistancePayments24: 24 },
    expected: { 'sa-2017-long': 'notMet' },
    reason: 'Above 49 under both readings.',
  },
  {
    name: 'aged 50, payments not known',
    answers: { age: 50, cashAssistancePayments24: 'dont-know' },
    expected: { 'sa-2017-long': 'notMet' },
    reason: 'Too old whatever the payments were.',
  },
  {
    name: '12 payments, will not tell the age',
    answers: { age: 'wont-say', cashAssistancePayments24: 12 },
    expected: { 'sa-2017-long': 'unknown' },
    reason: 'The age may be on either side of the limit.',
  },
  {
    name: 'aged 30, receives assistance now, payments not counted',
    answers: { age: 30, cashAssistance: true },
    expected: { 'sa-2017-long': 'unknown' },
    reason: 'Receiving assistance today does not say how often it was paid in 24 months.',
  },
  {
    name: 'foreigner without permanent permit, aged 30, 15 payments',
    answers: { age: 30, cashAssistancePayments24: 15, residence: 'other', labourStatus: 'employed' },
    expected: { 'sa-2017-long': 'met' },
    reason: 'The call asks for no residence and no register.',
  },
];
