import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerError, evaluate, type Ruleset, readAnswers } from '../../src/engine/index.ts';
import { type JsonSchema, toJsonSchema, toOpenApi } from '../../src/export/index.ts';
import { questions } from '../../src/questions.ts';
import { rulesets } from '../../src/rulesets/index.ts';
import { anyAnswers } from '../support/arbitraries.ts';
import { expectedOf } from '../support/expected.ts';
import { wordsIn } from '../support/words.ts';

const calls = rulesets.map((r) => [r.id, r as Ruleset] as const);

/** Whether `evaluate` takes the answers. */
function accepted(answers: unknown): boolean {
  try {
    readAnswers(questions, answers);
    return true;
  } catch (error) {
    if (error instanceof AnswerError) return false;
    throw error;
  }
}

describe('JSON Schema', () => {
  const schema = toJsonSchema(questions);
  const valid = new Ajv2020({ strict: true }).compile(schema);

  it('accepts exactly the values of each question that evaluate accepts', () => {
    const words = [
      'citizen',
      'permanent-permit',
      'other',
      'employed',
      'registered-unemployed',
      'inactive',
      'female',
    ];
    const more = [
      'temporarily-unemployable',
      'male',
      'dont-know',
      'wont-say',
      'true',
      'false',
      '',
      'NULL',
      '49',
      'Citizen',
    ];
    const numbers = [...Array.from({ length: 124 }, (_, i) => i - 2), 0.5, 18.5, 1e9, -0];
    const values: unknown[] = [...words, ...more, ...numbers, true, false, null, [], {}, [true], { age: 1 }];
    let good = 0;
    for (const id of Object.keys(questions)) {
      for (const value of values) {
        const answers = { [id]: value };
        expect(valid(answers), JSON.stringify(answers)).toBe(accepted(answers));
        if (accepted(answers)) good++;
      }
    }
    expect(good).toBeGreaterThan(150);
  });

  it('accepts any usable answers, and refuses other questions and other things than objects', () => {
    fc.assert(fc.property(anyAnswers, (answers) => valid(answers)));
    fc.assert(fc.property(fc.jsonValue(), (value) => valid(value) === accepted(value)));
    expect(valid({ height: 180 })).toBe(false);
  });

  it('has a title for every question where words are given', async () => {
    for (const lang of ['sl', 'hr', 'en']) {
      const words = wordsIn(lang);
      const { properties } = toJsonSchema(questions, words) as {
        properties: Record<string, { title: string }>;
      };
      for (const id of Object.keys(questions))
        expect(properties[id]?.title).toBe(words(`questions.${id}.title`));
    }
  });
});

describe('OpenAPI', () => {
  it.each(['sl', 'hr', 'en'])('is valid by the schema of the standard in %s', async (lang) => {
    for (const some of [...rulesets.map((r) => [r]), rulesets]) {
      const result = await new Validator().validate(
        toOpenApi(some, wordsIn(lang)) as Record<string, unknown>,
      );
      expect(result.errors).toBeUndefined();
      expect(result.valid).toBe(true);
    }
  });

  it('is refused by the validator where it is not right', async () => {
    const wrong = { ...toOpenApi(rulesets, (key) => key), paths: { check: {} } };
    expect((await new Validator().validate(wrong)).valid).toBe(false);
  });

  const description = toOpenApi(rulesets, (key) => key) as {
    paths: Record<
      string,
      { post: { responses: Record<string, { content: Record<string, { schema: JsonSchema }> }> } }
    >;
    components: unknown;
  };
  const { components } = description;
  /** A schema of the description, with what it refers to. */
  const compiled = (schema: JsonSchema) => new Ajv2020({ strict: false }).compile({ components, ...schema });

  it.each(calls)(
    '%s: every result of the check fits, over the whole space',
    (id, rules) => {
      const schema =
        description.paths[`/check/${id}`]?.post.responses['200']?.content['application/json']?.schema;
      const valid = compiled(schema as JsonSchema);
      const bad = expectedOf(rules).filter(
        ({ programmes }) => !valid({ ruleset: rules.id, version: rules.version, programmes }),
      );
      expect(bad).toEqual([]);
      const [{ programmes } = { programmes: [] }] = expectedOf(rules);
      expect(valid({ ruleset: 'another', version: rules.version, programmes })).toBe(false);
      expect(valid({ ruleset: rules.id, version: rules.version, programmes: [{}] })).toBe(false);
    },
    120_000,
  );

  it('every error of the check fits', () => {
    const valid = compiled({ $ref: '#/components/schemas/AnswerError' });
    for (const answers of [[], { height: 1 }, { age: 200 }, { roma: 'yes' }, null]) {
      let caught: unknown;
      try {
        evaluate(rulesets[0] as Ruleset, answers as never);
      } catch (error) {
        const { code, question, value, expected } = error as AnswerError;
        caught = { code, question, value, expected };
      }
      expect(caught).toBeDefined();
      expect(valid(caught), JSON.stringify(valid.errors)).toBe(true);
    }
    expect(valid({ code: 'other' })).toBe(false);
  });
});
