import { sourceById } from '@vstopna-tocka/core/sources';
import { criteriaOfRuleset, expectedValues, questions, rulesets, type Test } from '@vstopna-tocka/rules';
import words from '@vstopna-tocka/rules/locales/en/rules.json' with { type: 'json' };

const textAt = (key: string): string => {
  const found = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], words);
  if (typeof found !== 'string') throw new Error(`no text "${key}" in the words of the rules`);
  return found;
};

/** The English words of the rules package, by key, e.g. `criteria.adult.title`. */
export const text: (key: string) => string = textAt;

/** What an answer has to be, in short: `age < 49`. */
export function testText(test: Test): string {
  if (test.kind === 'is') return `${test.question} is ${test.values.join(' or ')}`;
  return `${test.question} ${test.kind === 'below' ? '<' : '≥'} ${test.bound}`;
}

/** Every question with the values that answer it, in the order of the package. */
export const questionRows = Object.entries(questions).map(([id, question]) => ({
  id,
  values: expectedValues(question),
  title: textAt(`questions.${id}.title`),
  sensitive: question.sensitive,
}));

/** The sources that some ruleset cites, by id. */
export const citedSources = [
  ...new Set(
    rulesets.flatMap((rules) => [
      ...rules.sources,
      ...rules.validity.sources,
      ...criteriaOfRuleset(rules).flatMap(({ sources }) => sources),
    ]),
  ),
]
  .sort()
  .map((id) => {
    const source = sourceById(id);
    if (!source) throw new Error(`no source "${id}"`);
    return source;
  });
