import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { LogicEngine } from 'json-logic-engine';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Ruleset } from '../../src/engine/index.ts';
import { toDmn, toJsonLogic } from '../../src/export/index.ts';
import { feelName } from '../../src/export/names.ts';
import { rulesets } from '../../src/rulesets/index.ts';
import { anyCondition, rulesetOf } from '../support/arbitraries.ts';
import { dmnEngine, readDmn, rewrite } from '../support/dmn.ts';
import { compare, expectedOf } from '../support/expected.ts';
import { publicodes } from '../support/publicodes.ts';
import { spaceOf } from '../support/space.ts';
import { wordsIn } from '../support/words.ts';

const minutes = 60_000;
const calls = rulesets.map((r) => [r.id, r as Ruleset] as const);
const verdictOf = (value: unknown) =>
  value === true ? 'met' : value === false ? 'notMet' : value === null ? 'unknown' : value;
const keys = (key: string) => key;
const nowhere = () => undefined;

describe('JSON Logic in json-logic-engine', () => {
  const engine = new LogicEngine();

  it.each(calls)(
    '%s: agrees over the whole space',
    (_, rules) => {
      const all = expectedOf(rules);
      const built = Object.entries(toJsonLogic([rules]).programmes).map(
        ([id, logic]) => [id, engine.build(logic)] as const,
      );
      const rule = new Map(built);
      const { compared, differences } = compare(all, (p, answers) =>
        (rule.get(p.id) as (a: unknown) => unknown)(answers),
      );
      expect(differences).toEqual([]);
      expect(compared).toBe(all.length * rules.programmes.length);
    },
    2 * minutes,
  );

  it.each(calls)('%s: not known, null and not given are the same', (_, rules) => {
    const { programmes } = toJsonLogic([rules]);
    const ids = spaceOf(rules).ids;
    for (const open of ['dont-know', 'wont-say', null]) {
      const answers = Object.fromEntries(ids.map((id) => [id, open]));
      for (const logic of Object.values(programmes)) expect(engine.run(logic, answers)).toBe('unknown');
    }
  });

  it(
    'is exact for any condition',
    () => {
      fc.assert(
        fc.property(fc.array(anyCondition, { minLength: 1, maxLength: 3 }), (conditions) => {
          const rules = rulesetOf(...conditions);
          const { programmes } = toJsonLogic([rules]);
          const { differences } = compare(expectedOf(rules), (p, answers) =>
            engine.run(programmes[p.id], answers),
          );
          expect(differences).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
    2 * minutes,
  );
});

describe('DMN', () => {
  const xsd = (name: string) => ({
    fileName: name,
    contents: readFileSync(new URL(import.meta.resolve(`dmn-moddle/resources/dmn/xsd/${name}`)), 'utf8'),
  });

  it.each(['sl', 'hr', 'en'])(
    'is valid by the schema of the standard, and opens without warnings, in %s',
    async (lang) => {
      const words = wordsIn(lang);
      const { sourceById } = await import('@vstopna-tocka/core/sources');
      // Each call by itself in one language, all of them together in every language.
      for (const some of lang === 'en' ? [...rulesets.map((r) => [r]), rulesets] : [rulesets]) {
        const xml = toDmn(some, words, sourceById);
        const { valid, errors } = await validateXML({
          xml: [{ fileName: 'rules.dmn', contents: xml }],
          schema: [xsd('DMN13.xsd')],
          preload: ['DMNDI13.xsd', 'DI.xsd', 'DC.xsd'].map(xsd),
        });
        expect(errors).toEqual([]);
        expect(valid).toBe(true);
        const model = await readDmn(xml);
        expect(model.warnings).toEqual([]);
        expect(await rewrite(await readDmn(await rewrite(model)))).toBe(await rewrite(model));
      }
    },
    2 * minutes,
  );

  it(
    'the schema refuses a model that is not right',
    async () => {
      const xml = toDmn([rulesets[0] as Ruleset], keys, nowhere).replaceAll('inputData', 'inputDatum');
      const { valid } = await validateXML({
        xml: [{ fileName: 'rules.dmn', contents: xml }],
        schema: [xsd('DMN13.xsd')],
        preload: ['DMNDI13.xsd', 'DI.xsd', 'DC.xsd'].map(xsd),
      });
      expect(valid).toBe(false);
    },
    minutes,
  );

  it.each(calls)(
    '%s: agrees in feelin over the whole space',
    async (_, rules) => {
      const all = expectedOf(rules);
      const engine = dmnEngine(await readDmn(toDmn([rules], keys, nowhere)));
      const { compared, differences } = compare(all, (p, answers) =>
        verdictOf(engine.ask(feelName(p.id), answers)),
      );
      expect(differences).toEqual([]);
      expect(compared).toBe(all.length * rules.programmes.length);
    },
    2 * minutes,
  );

  it(
    'is exact for any condition',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyCondition, { minLength: 1, maxLength: 2 }), async (conditions) => {
          const rules = rulesetOf(...conditions);
          const engine = dmnEngine(await readDmn(toDmn([rules], keys, nowhere)));
          const { differences } = compare(expectedOf(rules), (p, answers) =>
            verdictOf(engine.ask(p.id, answers)),
          );
          expect(differences).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
    2 * minutes,
  );
});

describe('publicodes', () => {
  it.each(calls)(
    '%s: agrees for every complete answer',
    (_, rules) => {
      const { ids } = spaceOf(rules);
      const complete = expectedOf(rules).filter(({ answers }) =>
        ids.every((id) => answers[id] !== undefined),
      );
      const ask = publicodes(rules, ids);
      let verdicts = {};
      let of: unknown;
      const { compared, differences } = compare(complete, (p, answers) => {
        if (of !== answers) [of, verdicts] = [answers, ask(answers)];
        return (verdicts as Record<string, unknown>)[p.id];
      });
      expect(differences).toEqual([]);
      expect(compared).toBe(complete.length * rules.programmes.length);
      expect(complete.length).toBe(spaceOf(rules).bands.reduce((n, b) => n * b.length, 1));
    },
    5 * minutes,
  );
});
