// Prints by kind what the look-up makes of the forms in which public files write places: npm run forms
import { findPlace } from '../src/lookup.ts';
import { judgeAll, outcomes } from '../test/forms/table.ts';

const table = judgeAll((form) => findPlace(form).candidates.map(({ municipality }) => municipality.id));
const total = Object.fromEntries(
  outcomes.map((outcome) => [outcome, table.reduce((sum, { counts }) => sum + counts[outcome], 0)]),
);
console.table(Object.fromEntries([...table.map(({ kind, counts }) => [kind, counts]), ['all', total]]));
for (const { kind, misses } of table) for (const miss of misses) console.log(`${kind}: ${miss}`);
