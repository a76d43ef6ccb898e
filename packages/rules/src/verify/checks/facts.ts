import { criteriaOfRuleset, type evaluate, type Ruleset } from '../../engine/index.ts';
import type { Persona } from '../../rulesets/persona.ts';
import type { Finding } from '../finding.ts';

/** The made-up persons come out as worked out by hand, and meet and fail every criterion between them. */
export function checkPersonas(
  rules: Ruleset,
  personas: readonly Persona[],
  evaluator: typeof evaluate,
): Finding[] {
  const ruleset = rules.id;
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { name, answers, expected } of personas) {
    for (const { id, verdict, criteria } of evaluator(rules, answers as never).programmes) {
      for (const c of criteria) seen.add(`${c.criterion} ${c.verdict}`);
      if (expected[id] === verdict) continue;
      const message = `persona "${name}" should come to ${expected[id] ?? 'nothing'} and comes to ${verdict}`;
      findings.push({ check: 'personas', ruleset, programme: id, answers: answers as never, message });
    }
  }
  for (const criterion of criteriaOfRuleset(rules)) {
    const directions = criterion.kind === 'unpublished' ? ['unknown'] : ['met', 'notMet'];
    for (const direction of directions.filter((d) => !seen.has(`${criterion.id} ${d}`))) {
      const message = `no persona comes to ${direction} with criterion "${criterion.id}"`;
      findings.push({ check: 'personas', ruleset, message });
    }
  }
  return findings;
}

/** What a check needs to know of a document. */
export interface CitedSource {
  readonly title: string;
  readonly date: string | null;
  readonly url?: string | undefined;
}

/** Every criterion cites sources that have title, date and address; call and period cite sources that exist. */
export function checkSources(
  rules: Ruleset,
  sourceById: (id: string) => CitedSource | undefined,
): { findings: Finding[]; withoutAddress: readonly string[] } {
  const criteria = criteriaOfRuleset(rules);
  const lacks = (id: string) => {
    const source = sourceById(id);
    if (!source) return ['record'];
    const parts = { title: source.title, date: source.date, address: source.url };
    return Object.entries(parts).flatMap(([name, value]) => (value ? [] : [name]));
  };
  const finding = (message: string): Finding => ({ check: 'sources', ruleset: rules.id, message });
  const ofCriteria = criteria.flatMap((c) => [
    ...(c.sources.length === 0 ? [finding(`criterion "${c.id}" cites no source`)] : []),
    ...c.sources.flatMap((id) =>
      lacks(id).map((part) => finding(`source "${id}" of criterion "${c.id}" has no ${part}`)),
    ),
  ]);
  const { sources, validity, orientation } = rules;
  const around = [...new Set([...sources, ...validity.sources, ...(orientation?.sources ?? [])])];
  const ofCall = around.flatMap((id) =>
    lacks(id)
      .filter((part) => part !== 'address')
      .map((part) => finding(`source "${id}" of the call has no ${part}`)),
  );
  return {
    findings: [...ofCriteria, ...ofCall],
    withoutAddress: around.filter((id) => lacks(id).includes('address')),
  };
}
