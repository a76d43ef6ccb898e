import type { LookUp } from '@vstopna-tocka/core/words';
import type { Condition, Criterion } from '../engine/conditions.ts';
import type { Question, Questions } from '../engine/questions.ts';
import { criteriaOfRuleset, type Programme, type Ruleset, sharedQuestions } from '../engine/ruleset.ts';
import { type DiagramNode, diagram } from './dmn-diagram.ts';
import { feel, feelCriterion, feelType } from './feel.ts';
import { formOf, questionsOf } from './forms.ts';
import { checkNames, feelName, versionsOf } from './names.ts';
import type { Sources } from './sources.ts';
import { type Element, element, xmlText } from './xml.ts';

const model = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const feelUri = 'https://www.omg.org/spec/DMN/20191111/FEEL/';

/** Something of the model: how it is called, what it needs, and how it is written. */
interface Part extends DiagramNode {
  readonly element: Element;
}

/**
 * Rulesets as a DMN 1.3 model: an input for each question, a decision for each criterion with its sources, and a
 * decision for each programme, true, false or null. All logic is FEEL, which keeps null where an answer is missing.
 *
 * @param words labels of questions, criteria and programmes
 * @param sources titles and addresses of the sources that are cited
 * @throws RangeError if the rulesets do not share their questions, or two things would have the same name
 */
export function toDmn(rulesets: readonly Ruleset[], words: LookUp, sources: Sources): string {
  const questions = sharedQuestions(rulesets);
  const criteria = rulesets.flatMap((r) => criteriaOfRuleset(r).map((c) => [r, c] as const));
  const used = questionsOf(
    questions,
    criteria.map(([, c]) => c),
  );
  const cited = [...new Set(criteria.flatMap(([, c]) => c.sources))].sort();
  checkNames([
    ...used.map((id) => [id, feelName(id)] as const),
    ...criteria.map(([r, c]) => [`${r.id}: ${c.id}`, criterionName(r, c)] as const),
    ...rulesets.flatMap((r) => r.programmes.map((p) => [p.id, feelName(p.id)] as const)),
  ]);
  const parts = [
    ...rulesets.flatMap((r) => r.programmes.map((p) => programmePart(r, p, questions, words))),
    ...criteria.map(([r, c]) => criterionPart(r, c, words)),
    ...used.map((id) => inputPart(id, questions[id] as Question, words)),
    ...cited.map((id) => sourcePart(id, sources)),
  ];
  const id = `definitions_${rulesets.map((r) => feelName(r.id)).join('_')}`;
  const attributes = {
    xmlns: model,
    id,
    name: versionsOf(rulesets),
    namespace: `urn:rulesets:${rulesets.map((r) => r.id).join('+')}`,
    expressionLanguage: feelUri,
    typeLanguage: feelUri,
  };
  const types = used.flatMap((q) => typeElement(q, questions[q] as Question));
  return xmlText(
    element('definitions', attributes, [...types, ...parts.map((p) => p.element), diagram(parts)]),
  );
}

const criterionName = (rules: Ruleset, { id }: Criterion) => feelName(`${rules.id}-${id}`);
const inputId = (question: string) => `input_${question}`;
const sourceId = (source: string) => `source_${source}`;
const text = (value: string) => [element('text', {}, value)];
const expression = (id: string, value: string) =>
  element('literalExpression', { id: `${id}_logic` }, text(value));

function typeElement(id: string, question: Question): Element[] {
  const { base, allowed } = feelType(question);
  if (allowed === undefined) return [];
  const content = [element('typeRef', {}, base), element('allowedValues', {}, text(allowed))];
  return [element('itemDefinition', { name: `${feelName(id)}Answer` }, content)];
}

function inputPart(id: string, question: Question, words: LookUp): Part {
  const { base, allowed } = feelType(question);
  const name = feelName(id);
  const attributes = { id: inputId(id), name, label: words(`questions.${id}.short`) };
  const variable = element('variable', { name, typeRef: allowed === undefined ? base : `${name}Answer` });
  return { id: inputId(id), needs: [], row: 'input', element: element('inputData', attributes, [variable]) };
}

function sourcePart(id: string, sources: Sources): Part {
  const source = sources(id);
  const about = source ? `${source.title}. ${source.publisher}, ${source.date ?? '?'}` : id;
  const attributes = { id: sourceId(id), name: id, label: about, locationURI: source?.url };
  return { id: sourceId(id), needs: [], row: 'source', element: element('knowledgeSource', attributes) };
}

interface Decision {
  readonly name: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly inputs: readonly string[];
  readonly decisions: readonly string[];
  readonly authorities: readonly string[];
  readonly logic: string;
}

/** A decision, with its parts in the order that the schema asks for. */
function decisionPart(row: DiagramNode['row'], decision: Decision): Part {
  const { name, label, description, inputs, decisions, authorities, logic } = decision;
  const needs = [
    ...decisions.map((id) => ({ kind: 'requiredDecision', id })),
    ...inputs.map((id) => ({ kind: 'requiredInput', id: inputId(id) })),
    ...authorities.map((id) => ({ kind: 'requiredAuthority', id: sourceId(id) })),
  ].map((need, i) => ({ ...need, edge: `${name}_needs_${i + 1}` }));
  const requirements = needs.map(({ kind, id, edge }) => {
    const tag = kind === 'requiredAuthority' ? 'authorityRequirement' : 'informationRequirement';
    return element(tag, { id: edge }, [element(kind, { href: `#${id}` })]);
  });
  const content = [
    ...(description ? [element('description', {}, description)] : []),
    element('variable', { name, typeRef: 'boolean' }),
    ...requirements,
    expression(name, logic),
  ];
  return { id: name, needs, row, element: element('decision', { id: name, name, label }, content) };
}

function criterionPart(rules: Ruleset, criterion: Criterion, words: LookUp): Part {
  const disputed = criterion.kind === 'criterion' && criterion.readings.length > 1;
  const why =
    criterion.kind === 'unpublished' ? 'because.unpublished' : disputed ? 'because.disputed' : undefined;
  return decisionPart('criterion', {
    name: criterionName(rules, criterion),
    label: words(`criteria.${criterion.label}.title`),
    description: why && words(why),
    inputs: criterion.kind === 'criterion' ? [criterion.question] : [],
    decisions: [],
    authorities: criterion.sources,
    logic: feelCriterion(criterion),
  });
}

function programmePart(rules: Ruleset, programme: Programme, questions: Questions, words: LookUp): Part {
  const name = feelName(programme.id);
  const label = words(`programmes.${programme.id}.name`);
  const description = programme.caveats?.map((key) => words(`caveats.${key}`)).join(' ');
  const form = formOf(questions, programme);
  const decision = { name, label, description, authorities: [] };
  if (form.kind === 'asCubes') {
    const enough = (c: Condition) =>
      feel(c, (part) => (part.kind === 'criterion' ? `(${feelCriterion(part)})` : undefined));
    const logic = `if (${enough(form.met)}) = true then true else if (${enough(form.notMet)}) = true then false else null`;
    const inputs = questionsOf(questions, [form.met, form.notMet]);
    return decisionPart('programme', { ...decision, inputs, decisions: [], logic });
  }
  const decisions = new Set<string>();
  const logic = feel(form.condition, (part) => {
    const own = decisionName(rules, programme, part);
    if (own !== undefined) decisions.add(own);
    return own;
  });
  return decisionPart('programme', { ...decision, inputs: [], decisions: [...decisions], logic });
}

/** The decision that already says what a part of a programme's condition says: a criterion, or a programme before it. */
function decisionName(rules: Ruleset, programme: Programme, part: Condition): string | undefined {
  if (part.kind === 'criterion' || part.kind === 'unpublished') return criterionName(rules, part);
  const same = JSON.stringify(part);
  const before = rules.programmes.slice(0, rules.programmes.indexOf(programme));
  const twin = before.find((p) => JSON.stringify(p.requires) === same);
  return twin && feelName(twin.id);
}
