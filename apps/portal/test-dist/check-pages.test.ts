import { describe, expect, it } from 'vitest';
import { type GraphNode, plan } from '../../../packages/rules/src/engine/index.ts';
import { endedRulesets, todaysRulesets } from '../../../packages/rules/src/rulesets/index.ts';
import { offeredFor } from '../src/features/check/answers.ts';
import { languages } from '../src/shared/i18n/languages.ts';
import { href } from '../src/shared/routes.ts';
import { all, type Found, read } from './elements.ts';

interface Step {
  question: string | undefined;
  /** Where each answer leads, by its value. */
  answers: Map<string, string>;
  /** The verdict of each programme that is shown. */
  verdicts: Map<string, string>;
}

const kindOf = (element: Found): string => {
  let around = element.parent;
  while (around && !('attribs' in around && around.attribs['data-kind'])) around = around.parent;
  return around && 'attribs' in around ? (around.attribs['data-kind'] ?? '') : '';
};

/** The element that stands behind another. */
function next(element: Found): Found | undefined {
  let { next: beside } = element;
  while (beside && !('attribs' in beside)) beside = beside.next;
  return beside ?? undefined;
}

/** The steps on a page by their ids, as a browser without scripts has them. */
const stepsOf = (path: string): Map<string, Step> =>
  new Map(
    all(read(path), 'h2.node').map((heading) => {
      const body = next(heading);
      const step: Step = {
        question: heading.attribs['data-q'],
        answers: new Map(
          (body ? all(body, '.choices a') : []).map(({ attribs }) => [
            attribs['data-a'] ?? '',
            attribs['href']?.slice(1) ?? '',
          ]),
        ),
        verdicts: new Map(
          (body ? all(body, '[data-programme]') : []).map((item) => [
            item.attribs['data-programme'] ?? '',
            kindOf(item),
          ]),
        ),
      };
      return [heading.attribs['id'] ?? '', step];
    }),
  );

describe.each(languages)('the self-check in %s', (lang) => {
  it.each([
    ['about today', href('check', lang), todaysRulesets],
    ...endedRulesets.map((rules) => [rules.id, href('pastCheck', lang, rules.id), [rules]] as const),
  ] as const)('has every step of the plan, to be reached by its links: %s', (_, path, rulesets) => {
    const graph = plan(rulesets);
    const steps = stepsOf(path);
    const reached = new Set<string>();
    const visit = (id: string, node: GraphNode | undefined) => {
      if (reached.has(id) || !node) return;
      reached.add(id);
      const step = steps.get(id);
      if (node.kind === 'result') {
        expect(step?.verdicts.size).toBeGreaterThan(0);
        // Of what is not shown nothing can be said, whatever was answered.
        for (const [programme, verdict] of Object.entries(node.verdicts))
          expect(step?.verdicts.get(programme) ?? 'unknown', `${id} ${programme}`).toBe(verdict);
        return;
      }
      expect(step?.question).toBe(node.question);
      for (const { value, next } of node.options) {
        const offered = offeredFor([...(step?.answers.keys() ?? [])], value) ?? '';
        expect(step?.answers.get(offered), `${id} ${value}`).toBe(next);
        visit(next, graph.nodes[next]);
      }
    };
    visit(graph.start, graph.nodes[graph.start]);
    expect([...reached].sort()).toEqual([...steps.keys()].sort());
    expect(reached.size).toBe(Object.keys(graph.nodes).length);
  });
});
