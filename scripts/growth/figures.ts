// Says what the calls of this repository make of the plan and of a code: one line of JSON.
import { PAGE_STEPS, pagePlans, plan } from '../../packages/rules/src/engine/index.ts';
import {
  decodeReceipt,
  encodeReceipt,
  leftOutOf,
  makeReceipt,
} from '../../packages/rules/src/receipt/index.ts';
import { endedRulesets, rulesets, todaysRulesets } from '../../packages/rules/src/rulesets/index.ts';

const receipt = makeReceipt(rulesets, { age: 30, cashAssistance: true }, '2026-11-27');
const code = encodeReceipt(receipt);
const sizeOf = (calls: typeof rulesets) => Object.keys(plan(calls).nodes).length;

console.log(
  JSON.stringify({
    today: {
      together: sizeOf(todaysRulesets),
      inTurn: pagePlans(todaysRulesets).map((own) => ({
        calls: own.rulesets.map(({ id }) => id),
        nodes: Object.keys(own.graph.nodes).length,
      })),
      most: PAGE_STEPS,
    },
    ended: Object.fromEntries(endedRulesets.map((rules) => [rules.id, sizeOf([rules])])),
    code,
    held: decodeReceipt(code).calls.map(({ ruleset }) => ruleset),
    leftOut: leftOutOf(receipt).calls,
  }),
);
