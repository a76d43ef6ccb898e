import type { PlanCertificate, Report, Row } from '@vstopna-tocka/rules/verify';

const number = new Intl.NumberFormat('en');

/** Aligns rows of cells: the first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

const columns: readonly (readonly [heading: string, key: Exclude<keyof Row, 'ruleset'>])[] = [
  ['states', 'states'],
  ['verdicts', 'reached'],
  ['withheld', 'withheld'],
  ['criteria', 'criteria'],
  ['Kleene ≠', 'weaker'],
  ['plan ways', 'ways'],
  ['nodes', 'nodes'],
  ['personas', 'personas'],
  ['sources', 'sources'],
];

/** The report for people: one table and what is to be known beside it, or the smallest counterexample. */
export function reportText(report: Report, seconds: number): string {
  if (report.counterexample) {
    const { check, ruleset, programme, answers, message } = report.counterexample;
    const where = [ruleset, programme].filter((part, i, all) => part && all.indexOf(part) === i).join(' ');
    const given = answers ? `\nanswers: ${JSON.stringify(answers)}` : '';
    return `${check}: ${where}${where ? ': ' : ''}${message}${given}\nfailed checks: ${report.failed.join(', ')} (${seconds} s)`;
  }
  const heading = ['ruleset', ...columns.map(([name]) => name)];
  const rows = report.rows.map((row) => [
    row.ruleset ?? 'all calls',
    ...columns.map(([, key]) => number.format(row[key])),
  ]);
  return [
    table([heading, ...rows]),
    notes(report).join('\n'),
    ...todaysPlans(report),
    `everything holds (${seconds} s)`,
  ].join('\n\n');
}

function notes({ verdicts, weaker, overlaps, coherence, withoutAddress }: Report): readonly string[] {
  const withheld = verdicts.filter((v) => !v.witness).map((v) => `${v.programme} ${v.verdict}`);
  const sum = (kind: string) => coherence.filter((c) => c.kind === kind);
  const exclusive = sum('one-of').map((c) => `${c.about} (${c.leftOut} of ${c.of} combinations left out)`);
  return [
    `withheld, because conditions are unpublished: ${withheld.join(', ') || 'none'}`,
    weaker.length === 0
      ? "exact verdicts are those of Kleene's logic in every state"
      : `Kleene's logic is weaker than the exact verdict in ${weaker.length} states (--json lists them)`,
    `exclude each other, so one question asks: ${exclusive.join(', ')}`,
    `independent, nothing inferred: ${sum('independent')
      .map((c) => c.about)
      .join(', ')}`,
    `calls at the same time, all stated: ${overlaps.map((o) => `${o.calls.join(' and ')} (${o.from} to ${o.to ?? 'today'})`).join(', ')}`,
    `sources of calls or periods, not of criteria, without an address: ${withoutAddress.join(', ') || 'none'}`,
  ];
}

/** The certificates of the plans about today, if these ask anything. */
const todaysPlans = ({ today, certificate: { plans } }: Report): readonly string[] =>
  today.flatMap(({ rulesets, ways }) => {
    const plan = plans.find((own) => own.rulesets.join() === rulesets.join());
    return plan ? [ordersText(plan, ways)] : [];
  });

function ordersText(
  { rulesets, orders, exactBurden, nodes, asks, results, states }: PlanCertificate,
  ways: number,
): string {
  const lines = Object.entries(orders).map(([name, figures]) => [
    name,
    figures.questions.toFixed(3),
    figures.burden.toFixed(3),
    figures.depth === undefined ? '–' : String(figures.depth),
  ]);
  return [
    `plan about today (${rulesets.join(', ')}): ${nodes} nodes (${asks} questions, ${results} results), followed along ${number.format(ways)} ways of answering, ${number.format(states)} states of a conversation compared`,
    table([['order', 'questions', 'burden', 'most'], ...lines]),
    `expected burden of the plan ${exactBurden.plan} = ${exactBurden.groupedOptimum} of the best grouped order`,
  ].join('\n');
}
