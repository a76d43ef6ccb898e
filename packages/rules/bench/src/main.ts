import { cpus } from 'node:os';
import { evaluate, sa2019 } from '@vstopna-tocka/rules';
import { byHand } from './by-hand.ts';
import { byHandEarly } from './by-hand-early.ts';
import { type Contender, oneByOne, type Said } from './contender.ts';
import { explainedByHand } from './explained-by-hand.ts';
import { feelin } from './feelin.ts';
import { jsonLogic } from './json-logic.ts';
import { jsonRules } from './json-rules.ts';
import { measure, median, type PersonSet, ratio, type Track, track } from './measure.ts';
import { clear, columns, explained, explainedFirst, explanation, textOf, verdicts } from './ours.ts';
import { keySets, type Person, persons } from './persons.ts';
import { publicodes } from './publicodes.ts';

const COUNT = 10_000;
const WARM_UP = 5;
const ROUNDS = 15;

function setOf(name: string, open: number, order: 'asked' | 'any' = 'asked'): PersonSet {
  return { name, persons: persons(COUNT, 2019, open, order), isPartial: open > 0 };
}

const sets = [setOf('complete', 0), setOf('partial', 0.35), setOf('partial, any order', 0.35, 'any')];

const ofLots = <V>({ lot1, lot2, lot3 }: { lot1: V; lot2: V; lot3: V }) => [lot1, lot2, lot3];

interface Contest {
  readonly title: string;
  /** What the clear evaluator says of a person: every contender has to say the same. */
  readonly expected: (person: Person) => Said;
  /** The first one is the limit. */
  readonly contenders: readonly Contender[];
}

const contests: readonly Contest[] = [
  {
    title: 'Verdicts',
    expected: (person) => evaluate(sa2019, person).programmes.map((p) => p.verdict),
    contenders: [
      oneByOne('by hand', byHand, ofLots),
      oneByOne('by hand, no more than needed', byHandEarly, ofLots),
      verdicts,
      columns,
      ...jsonLogic,
      jsonRules,
      publicodes,
      feelin,
    ],
  },
  {
    title: 'Verdicts with reasons',
    expected: (person) => explanation(evaluate(sa2019, person)),
    contenders: [
      oneByOne('by hand, with reasons', explainedByHand, (lots) =>
        ofLots(lots).map((lot) => textOf(lot.verdict, lot.reasons, lot.missing)),
      ),
      explained,
      explainedFirst,
      clear,
    ],
  },
];

const all: Track[] = [];
for (const { contenders, expected } of contests) {
  for (const contender of contenders) {
    for (const set of sets) {
      if (contender.takesPartial || !set.isPartial) all.push(await track(contender, set, expected));
    }
  }
}
await measure(all, WARM_UP, ROUNDS);

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);

console.log(
  `The call of 2019, ${COUNT.toLocaleString('en')} persons in each set, every answer compared first.`,
);
for (const { name, persons: list } of sets) console.log(`  ${name}: ${keySets(list)} different sets of keys`);
console.log(`Node ${process.version}, ${cpus()[0]?.model}; medians of ${ROUNDS} interleaved rounds,`);
console.log('nanoseconds of processor time a person, and how many times as fast as by hand.\n');

for (const { title, contenders } of contests) {
  const head = [title.padEnd(40), ...sets.map((s) => s.name.padStart(24))];
  console.log(head.join(''));
  for (const contender of contenders) {
    const cells = sets.map((set) => {
      const mine = all.find((t) => t.contender === contender && t.set === set);
      const limit = all.find((t) => t.contender === contenders[0] && t.set === set);
      if (mine === undefined || limit === undefined) return '–'.padStart(24);
      return `${digits(median(mine.times)).padStart(12)} ns ${digits(ratio(mine, limit)).padStart(8)}`;
    });
    console.log([contender.name.padEnd(40), ...cells].join(''));
  }
  console.log();
}
console.log('Slow ones are timed with fewer persons: %s.', atMosts());
console.log(
  '–: cannot tell unknown from not met. Columns are given as typed arrays; objects are not counted there.',
);

function atMosts(): string {
  const slow = contests.flatMap((c) => c.contenders).filter((c) => c.atMost < COUNT);
  return slow.map((c) => `${c.name} ${c.atMost}`).join(', ');
}
