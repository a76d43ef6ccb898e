import type {
  Condition,
  Criterion,
  Programme,
  Question,
  Questions,
  Reading,
  Ruleset,
  Test,
} from '../../src/engine/index.ts';

/** What a flip changes. Meanings are those that can change a verdict. */
export type Kind = 'bound' | 'operator' | 'value' | 'date' | 'citation' | 'name';

/** A ruleset with exactly one thing changed. */
export interface Flip {
  readonly kind: Kind;
  /** What was changed, and where. */
  readonly what: string;
  readonly rules: Ruleset;
}

type Change<T> = readonly [kind: Kind, what: string, changed: T];

const without = <T>(list: readonly T[], i: number): readonly T[] => list.filter((_, k) => k !== i);

/** Every list of citations that differs in one: one is missing, another, or there is one too many. */
function citations(sources: readonly string[], others: readonly string[]): Change<readonly string[]>[] {
  const other = others.filter((id) => !sources.includes(id));
  return [
    ...sources.map((id, i): Change<readonly string[]> => ['citation', `without ${id}`, without(sources, i)]),
    ...sources.flatMap((id, i) =>
      other.map((o): Change<readonly string[]> => ['citation', `${o} for ${id}`, sources.with(i, o)]),
    ),
    ...other.map((o): Change<readonly string[]> => ['citation', `${o} too`, [...sources, o]]),
  ];
}

function tests(test: Test, questions: Questions): Change<Test>[] {
  const question = questions[test.question] as Question;
  if (test.kind === 'is') {
    const values = question.kind === 'choice' ? question.values : [true, false];
    const other = values.filter((v) => !test.values.includes(v));
    const is = (kind: Kind, what: string, list: readonly (string | number | boolean)[]): Change<Test> => [
      kind,
      `${test.question}: ${what}`,
      { ...test, values: list },
    ];
    return [
      is('operator', 'is not', other),
      ...test.values.map((v, i) => is('value', `without ${v}`, without(test.values, i))),
      ...other.map((v) => is('value', `${v} too`, [...test.values, v])),
      ...test.values.flatMap((v, i) =>
        other.map((o) => is('value', `${o} for ${v}`, test.values.with(i, o))),
      ),
    ];
  }
  const { bound } = test;
  const bounds = [bound - 1, bound + 1].map(
    (b): Change<Test> => ['bound', `${test.question}: ${b} for ${bound}`, { ...test, bound: b }],
  );
  const kind = test.kind === 'atLeast' ? 'below' : 'atLeast';
  return [...bounds, ['operator', `${test.question}: ${kind} ${bound}`, { ...test, kind }]];
}

function readings(reading: Reading, questions: Questions, others: readonly string[]): Change<Reading>[] {
  return [
    ...tests(reading.test, questions).map(([k, w, test]): Change<Reading> => [k, w, { ...reading, test }]),
    ...citations(reading.sources, others).map(
      ([k, w, sources]): Change<Reading> => [k, w, { ...reading, sources }],
    ),
  ];
}

function criteria(
  criterion: Criterion,
  questions: Questions,
  others: readonly string[],
): Change<Condition>[] {
  const named = (changed: Change<Condition>[]): Change<Condition>[] =>
    changed.map(([kind, what, c]) => [kind, `${criterion.id}: ${what}`, c]);
  const around: Change<Condition>[] = [
    ['name', 'another id', { ...criterion, id: `${criterion.id}-2` }],
    ['name', 'another label', { ...criterion, label: `${criterion.label}-2` }],
    ...citations(criterion.sources, others).map(
      ([k, w, sources]): Change<Condition> => [k, w, { ...criterion, sources }],
    ),
  ];
  if (criterion.kind === 'unpublished') return named(around);
  const own = criterion.readings;
  return named([
    ...around,
    ...own.flatMap((r, i) =>
      readings(r, questions, others).map(
        ([k, w, changed]): Change<Condition> => [k, w, { ...criterion, readings: own.with(i, changed) }],
      ),
    ),
    ...(own.length > 1
      ? own.map(
          (_, i): Change<Condition> => [
            'operator',
            `without reading ${i + 1}`,
            { ...criterion, readings: without(own, i) },
          ],
        )
      : []),
  ]);
}

function conditions(
  condition: Condition,
  questions: Questions,
  others: readonly string[],
): Change<Condition>[] {
  const inverted: Change<Condition> = ['operator', 'the opposite', { kind: 'not', of: condition }];
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { kind, of } = condition;
      const swapped = kind === 'all' ? 'any' : 'all';
      return [
        inverted,
        ['operator', `${swapped} for ${kind} of ${of.length}`, { kind: swapped, of }],
        ...of.map(
          (_, i): Change<Condition> => [
            'operator',
            `without part ${i + 1} of ${kind}`,
            { kind, of: without(of, i) },
          ],
        ),
        ...of.flatMap((part, i) =>
          conditions(part, questions, others).map(
            ([k, w, changed]): Change<Condition> => [
              k,
              `${kind} ${i + 1}: ${w}`,
              { kind, of: of.with(i, changed) },
            ],
          ),
        ),
      ];
    }
    case 'not':
      return conditions(condition.of, questions, others).map(([k, w, of]) => [k, w, { kind: 'not', of }]);
    default:
      return [inverted, ...criteria(condition, questions, others)];
  }
}

/** A date with one of its parts one more or one less, or known less exactly. */
function dates(date: string): string[] {
  const parts = date.split('-');
  const moved = parts.flatMap((part, i) =>
    [-1, 1].map((step) => parts.with(i, String(Number(part) + step).padStart(part.length, '0')).join('-')),
  );
  return [...moved, ...parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('-')), `${date}-01`];
}

function programmeFlips(
  programme: Programme,
  questions: Questions,
  others: readonly string[],
): Change<Programme>[] {
  const { id, caveats = [] } = programme;
  return [
    ['name', 'another id', { ...programme, id: `${id}-2` }],
    ['name', 'another caveat', { ...programme, caveats: [...caveats, 'other'] }],
    ...caveats.map(
      (c, i): Change<Programme> => ['name', `without ${c}`, { ...programme, caveats: without(caveats, i) }],
    ),
    ...conditions(programme.requires, questions, others).map(
      ([k, w, requires]): Change<Programme> => [k, w, { ...programme, requires }],
    ),
  ];
}

/**
 * Every ruleset that differs from a given one in one bound, operator, value, date, citation or name.
 *
 * @param others ids of sources to cite wrongly
 */
export function flipsOf(rules: Ruleset, others: readonly string[]): readonly Flip[] {
  const { questions, validity, sources, programmes, version } = rules;
  const { from, to } = validity;
  const changes: Change<Ruleset>[] = [
    ['name', 'another version', { ...rules, version: version + 1 }],
    ...dates(from).map(
      (d): Change<Ruleset> => ['date', `from ${d}`, { ...rules, validity: { ...validity, from: d } }],
    ),
    ...(to === undefined ? ['2024', '2024-12-31'] : dates(to)).map(
      (d): Change<Ruleset> => ['date', `to ${d}`, { ...rules, validity: { ...validity, to: d } }],
    ),
    ['date', 'the other way round', { ...rules, validity: { ...validity, from: to ?? '2025', to: from } }],
    ...citations(validity.sources, others).map(
      ([k, w, s]): Change<Ruleset> => [k, `period ${w}`, { ...rules, validity: { ...validity, sources: s } }],
    ),
    ...citations(sources, others).map(
      ([k, w, s]): Change<Ruleset> => [k, `call ${w}`, { ...rules, sources: s }],
    ),
    ...programmes.flatMap((p, i) =>
      programmeFlips(p, questions, others).map(
        ([k, w, changed]): Change<Ruleset> => [
          k,
          `${p.id}: ${w}`,
          { ...rules, programmes: programmes.with(i, changed) },
        ],
      ),
    ),
    ...programmes.map(
      (p, i): Change<Ruleset> => [
        'operator',
        `without ${p.id}`,
        { ...rules, programmes: without(programmes, i) },
      ],
    ),
  ];
  if (to !== undefined) {
    changes.push(['date', 'no end', { ...rules, validity: { from, sources: validity.sources } }]);
  }
  return changes.map(([kind, what, changed]) => ({ kind, what, rules: changed }));
}
