import {
  all,
  any,
  criterion,
  evaluate,
  type Questions,
  ruleset,
  testsFor,
} from '@vstopna-tocka/rules/engine';

const about = { group: 'person', sensitive: false, canChange: true };
const questions = {
  age: { kind: 'integer', min: 0, max: 120, ...about },
  student: { kind: 'boolean', ...about },
  home: { kind: 'choice', values: ['town', 'village', 'island'], ...about },
} as const satisfies Questions;
const { atLeast, below, is } = testsFor(questions);

// A made-up programme: a ferry pass for islanders who are young and study, or who are old.
const islander = criterion('islander', is('home', 'island'), 'ferry-order');
const young = criterion('young', below('age', 27), 'ferry-order');
const student = criterion('student', is('student', true), 'ferry-order');
const old = criterion('old', atLeast('age', 65), 'ferry-order');
const ferryPass = ruleset({
  id: 'ferry-pass',
  version: 1,
  questions,
  validity: { from: '2026', sources: ['ferry-order'] },
  sources: ['ferry-order'],
  programmes: [{ id: 'ferry-pass', requires: all(islander, any(all(young, student), old)) }],
});

for (const age of [20, 40, 70]) {
  const [pass] = evaluate(ferryPass, { age, home: 'island' }).programmes;
  console.log(`${age}: ${pass?.verdict}, still to ask: ${pass?.missing.answers.join() || 'nothing'}`);
}
