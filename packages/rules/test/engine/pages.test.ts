import { describe, expect, it } from 'vitest';
import {
  all,
  criterion,
  type Graph,
  PAGE_STEPS,
  type PlannedCalls,
  pagePlans,
  plan,
} from '../../src/engine/index.ts';
import { atLeast, is } from '../../src/questions.ts';
import {
  type CallRuleset,
  rulesets,
  sa2017Long,
  sa2017Short,
  sa2018Intermediate,
  sa2019,
  sa2021,
  sa2024Plus,
} from '../../src/rulesets/index.ts';

const stepsOf = ({ nodes }: Graph) => Object.keys(nodes).length;
const idsOf = (plans: readonly PlannedCalls[]) => plans.map((own) => own.rulesets.map(({ id }) => id));

describe('the plans of a page', () => {
  it('are one about all calls as long as that fits', () => {
    const both = [sa2017Long, sa2019];
    expect(pagePlans(both)).toEqual([{ rulesets: both, graph: plan(both) }]);
    expect(idsOf(pagePlans(both, stepsOf(plan(both))))).toEqual([['sa-2017-long', 'sa-2019']]);
  });

  it('are one about each call where it does not, the shortest first', () => {
    const plans = pagePlans([sa2019, sa2017Long], stepsOf(plan([sa2019, sa2017Long])) - 1);
    expect(plans).toEqual([
      { rulesets: [sa2017Long], graph: plan([sa2017Long]) },
      { rulesets: [sa2019], graph: plan([sa2019]) },
    ]);
  });

  it('ask for what is sensitive last, even if the call that does is the shortest', () => {
    expect(idsOf(pagePlans([sa2017Short, sa2017Long], 1))).toEqual([['sa-2017-long'], ['sa-2017-short']]);
  });

  it('have calls that ask nothing with the last one, so that no page only says that nothing is known', () => {
    const plans = pagePlans([sa2024Plus, sa2019, sa2017Long, sa2018Intermediate], 100);
    expect(idsOf(plans)).toEqual([['sa-2017-long'], ['sa-2024-plus', 'sa-2019', 'sa-2018-intermediate']]);
    expect(stepsOf((plans[1] as PlannedCalls).graph)).toBe(stepsOf(plan([sa2019])));
  });

  it('are one, however long, where only one call asks anything', () => {
    expect(idsOf(pagePlans([sa2024Plus, sa2021], 1))).toEqual([['sa-2024-plus', 'sa-2021-additional']]);
    expect(idsOf(pagePlans([], 0))).toEqual([[]]);
  });

  it('grow by the steps of a call where together they would multiply', () => {
    const simple: CallRuleset = {
      ...sa2017Long,
      id: 'simple',
      programmes: [
        {
          id: 'simple',
          requires: all(
            criterion('adult', atLeast('age', 18), 'source'),
            criterion('cash-assistance', is('cashAssistance', true), 'source'),
          ),
        },
      ],
    };
    const three = [sa2021, sa2017Long, simple];
    expect(stepsOf(plan(three))).toBeGreaterThan(PAGE_STEPS);
    const plans = pagePlans(three);
    expect(idsOf(plans)).toEqual([['sa-2017-long'], ['simple'], ['sa-2021-additional']]);
    expect(plans.map(({ graph }) => stepsOf(graph))).toEqual([6, 6, 49]);
  });

  it('of all calls that there ever were fit on one page', () => {
    const sizes = pagePlans(rulesets).map(({ graph }) => stepsOf(graph));
    expect(sizes.reduce((sum, steps) => sum + steps, 0)).toBeLessThanOrEqual(PAGE_STEPS);
  });
});
