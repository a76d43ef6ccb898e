import type {
  Condition,
  Criterion,
  Programme,
  Question,
  Questions,
  Ruleset,
  Test,
} from '../../src/engine/index.ts';

/**
 * All that a ruleset says, in lines that a person can hold against the call. The engine has no part in it: a change of
 * the data shows here, whatever the engine makes of it.
 */

const cited = (sources: readonly string[]) => `[${sources.join(', ')}]`;

function questionText(question: Question): string {
  if (question.kind === 'integer') return `whole number from ${question.min} to ${question.max}`;
  return question.kind === 'boolean' ? 'yes or no' : `one of ${question.values.join(', ')}`;
}

export const questionLines = (questions: Questions): readonly string[] =>
  Object.entries(questions).map(([id, q]) => {
    const traits = [q.group, q.sensitive ? 'sensitive' : '', q.canChange ? 'can change' : ''];
    return `${id}: ${questionText(q)}; ${traits.filter(Boolean).join(', ')}`;
  });

function testText(test: Test): string {
  if (test.kind === 'is')
    return `${test.question} is ${test.values.map((v) => JSON.stringify(v)).join(' or ')}`;
  return `${test.question} ${test.kind === 'atLeast' ? 'at least' : 'below'} ${test.bound}`;
}

function criterionLines(criterion: Criterion): readonly string[] {
  const name = criterion.id === criterion.label ? criterion.id : `${criterion.id} (${criterion.label})`;
  if (criterion.kind === 'unpublished') return [`${name}: not published ${cited(criterion.sources)}`];
  const { readings, sources, question } = criterion;
  const lines = readings.map((r) => `${testText(r.test)} ${cited(r.sources)}`);
  const all = [...new Set(readings.flatMap((r) => r.sources))];
  const about = readings.every((r) => r.test.question === question) ? '' : ` about ${question}`;
  const more = cited(all) === cited(sources) ? about : `${about} by ${cited(sources)}`;
  if (lines.length === 1) return [`${name}: ${lines[0]}${more}`];
  return [`${name}: sources disagree${more}`, ...lines.map((line) => `  ${line}`)];
}

function conditionLines(condition: Condition): readonly string[] {
  const indented = (conditions: readonly Condition[]) =>
    conditions.flatMap(conditionLines).map((line) => `  ${line}`);
  switch (condition.kind) {
    case 'all':
      return ['all of', ...indented(condition.of)];
    case 'any':
      return ['any of', ...indented(condition.of)];
    case 'not':
      return ['not', ...indented([condition.of])];
    default:
      return criterionLines(condition);
  }
}

function programmeLines({ id, requires, caveats = [] }: Programme): readonly string[] {
  const head = `programme ${id}${caveats.length > 0 ? `, with the caveat ${caveats.join(', ')}` : ''}`;
  return [head, ...conditionLines(requires).map((line) => `  ${line}`)];
}

export function rulesetLines({ id, version, validity, sources, programmes }: Ruleset): readonly string[] {
  const { from, to } = validity;
  return [
    `${id}, version ${version}`,
    `in force from ${from} ${to === undefined ? 'on' : `to ${to}`} ${cited(validity.sources)}`,
    `call ${cited(sources)}`,
    ...programmes.flatMap(programmeLines),
  ];
}
