import type { LookUp } from '@vstopna-tocka/core/words';
import type { Criterion } from '../engine/conditions.ts';
import { criteriaOfRuleset, type Ruleset, sharedQuestions } from '../engine/ruleset.ts';
import { answersSchema, type JsonSchema } from './json-schema.ts';

const json = (schema: JsonSchema) => ({ 'application/json': { schema } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const list = (items: JsonSchema) => ({ type: 'array', items });
const texts = list({ type: 'string' });
const idsIn = (values: readonly string[]) => ({ type: 'string', enum: [...new Set(values)] });
const record = (properties: Record<string, unknown>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

/**
 * The check as an OpenAPI 3.1 description, for whoever offers it as a service: one address per call, answers in, the
 * result of `evaluate` out. We run no such service; answers are best checked where they are given.
 *
 * @param words texts for titles and descriptions
 * @throws RangeError if the rulesets do not share their questions
 */
export function toOpenApi(rulesets: readonly Ruleset[], words: LookUp): JsonSchema {
  const questions = sharedQuestions(rulesets);
  return {
    openapi: '3.1.0',
    info: {
      title: words('export.api.title'),
      description: `${words('export.api.description')} ${words('notice')}`,
      version: rulesets.map((r) => `${r.id}-${r.version}`).join('+'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: Object.fromEntries(rulesets.map((r) => [`/check/${r.id}`, { post: operation(r, words) }])),
    components: { schemas: { Answers: answersSchema(questions, words), ...resultSchemas(rulesets) } },
  };
}

function operation(rules: Ruleset, words: LookUp): JsonSchema {
  const exact = {
    properties: {
      ruleset: { const: rules.id },
      version: { const: rules.version },
      programmes: { prefixItems: rules.programmes.map((p) => ({ properties: { id: { const: p.id } } })) },
    },
  };
  return {
    operationId: `check-${rules.id}`,
    summary: words(`rulesets.${rules.id}.name`),
    requestBody: { required: true, content: json(ref('Answers')) },
    responses: {
      '200': { description: words('export.api.done'), content: json({ allOf: [ref('Evaluation'), exact] }) },
      '400': { description: words('export.api.refused'), content: json(ref('AnswerError')) },
    },
  };
}

function resultSchemas(rulesets: readonly Ruleset[]) {
  const questions = Object.keys(sharedQuestions(rulesets));
  const criteria = rulesets.flatMap(criteriaOfRuleset);
  const sources = idsIn(criteria.flatMap((c) => c.sources));
  const named = (wanted: (c: Criterion) => boolean) => {
    const ids = criteria.filter(wanted).map((c) => c.id);
    return ids.length > 0 ? list(idsIn(ids)) : { ...texts, maxItems: 0 };
  };
  return {
    Verdict: idsIn(['met', 'notMet', 'unknown']),
    Evaluation: record({
      ruleset: idsIn(rulesets.map((r) => r.id)),
      version: { type: 'integer', minimum: 1 },
      programmes: list(ref('Programme')),
    }),
    Programme: record({
      id: idsIn(rulesets.flatMap((r) => r.programmes.map((p) => p.id))),
      verdict: ref('Verdict'),
      criteria: list(ref('Criterion')),
      reasons: list(ref('Criterion')),
      missing: record({
        answers: list(idsIn(questions)),
        disputed: named((c) => c.kind === 'criterion' && c.readings.length > 1),
        unpublished: named((c) => c.kind === 'unpublished'),
      }),
    }),
    Criterion: record(
      {
        criterion: idsIn(criteria.map((c) => c.id)),
        label: idsIn(criteria.map((c) => c.label)),
        verdict: ref('Verdict'),
        sources: list(sources),
        question: idsIn(questions),
        because: idsIn(['missing', 'disputed', 'unpublished']),
        readings: list(record({ verdict: ref('Verdict'), sources: list(sources) })),
      },
      ['question', 'because', 'readings'],
    ),
    AnswerError: record(
      {
        code: idsIn(['not-an-object', 'unknown-question', 'wrong-value']),
        question: { type: ['string', 'null'] },
        value: true,
        expected: { type: 'string' },
      },
      ['value'],
    ),
  };
}
