import { type Change, criteriaOf, rulesets, whatWouldChange } from '@vstopna-tocka/rules';
import type { Given } from '../../client/check/walk.ts';
import { answersOf, choicesOf, type QuestionId } from './choices.ts';
import { type Family, families, programmesOf } from './families.ts';
import { graph, nextOf } from './questionnaire.ts';

/** What would have to be different, all of it together. */
type Way = readonly Change[];

/** Every way through the questionnaire with its result; *won't say* goes as *don't know*. */
export function* everyWay(id = graph.start, given: Given = {}): Generator<{ given: Given; end: string }> {
  const node = graph.nodes[id];
  if (node?.kind !== 'ask') {
    yield { given, end: id };
    return;
  }
  const question = node.question as QuestionId;
  for (const [place, choice] of choicesOf(question).slice(0, -1).entries()) {
    yield* everyWay(nextOf(node, choice), { ...given, [question]: place });
  }
}

/** What the rules say of a family. Only the answers that its conditions ask for count, and each set is judged once. */
function judgeOf(family: Family): (given: Given) => readonly Way[] {
  const programmes = programmesOf(family).slice(0, 1);
  const rules = rulesets.find((call) => call.programmes.some((p) => programmes.includes(p)));
  if (!rules) throw new Error(`family "${family.id}": no ruleset has its programmes`);
  const alone = { ...rules, programmes };
  const used = programmes
    .flatMap(({ requires }) => criteriaOf(requires))
    .flatMap((criterion) => (criterion.kind === 'criterion' ? [criterion.question] : []));
  const known = new Map<string, readonly Way[]>();
  return (given) => {
    const own = Object.fromEntries(Object.entries(given).filter(([id]) => used.includes(id)));
    const key = JSON.stringify(own);
    const ways = known.get(key) ?? whatWouldChange(alone, answersOf(own)).flatMap((changes) => changes.ways);
    known.set(key, ways);
    return ways;
  };
}

function collect(): Map<string, Map<string, Way>> {
  const judges = families.map((family) => ({ family, judge: judgeOf(family) }));
  const found = new Map<string, Map<string, Way>>();
  for (const { given, end } of everyWay()) {
    for (const { family, judge } of judges) {
      for (const way of judge(given)) {
        const key = `${end} ${family.id}`;
        const ways = found.get(key) ?? new Map<string, Way>();
        found.set(key, ways.set(JSON.stringify(way.map(({ question, to }) => [question, to])), way));
      }
    }
  }
  return found;
}
let collected: ReturnType<typeof collect> | undefined;

/**
 * What may have made a difference to a family in a result. A result stands for all answers that lead to it, so that
 * a way holds for some of them, and of the others for those who meet all the other conditions.
 */
export function changesOf(result: string, family: Family): readonly Way[] {
  collected ??= collect();
  return [...(collected.get(`${result} ${family.id}`)?.values() ?? [])];
}

/** All changes that any result can name, each once. */
export function everyChange(): readonly Change[] {
  collected ??= collect();
  const all = [...collected.values()].flatMap((ways) => [...ways.values()].flat());
  return [...new Map(all.map((change) => [`${change.question} ${change.to.value}`, change])).values()];
}
