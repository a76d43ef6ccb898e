import { dateText } from '@vstopna-tocka/core/dates';
import type { LookUp } from '@vstopna-tocka/core/words';
import type { Condition, Criterion, StatedCriterion } from '../engine/conditions.ts';
import type { Question, Questions } from '../engine/questions.ts';
import { type Period, type Programme, type Ruleset, sharedQuestions } from '../engine/ruleset.ts';
import { conditionText, decisionTable } from './decision-table.ts';
import { type Block, heading, type Inline, type Item, paragraph } from './document.ts';
import { toHtml } from './document-html.ts';
import { toMarkdown } from './document-markdown.ts';
import { readingBands } from './reading.ts';
import type { Sources } from './sources.ts';

/** The language of a document, and where its texts come from. */
export interface TableOptions {
  /** Tag of the language, for dates and for the page. */
  readonly lang: string;
  readonly words: LookUp;
  readonly sources: Sources;
}

/** What the parts of the document share. */
interface Context extends TableOptions {
  readonly questions: Questions;
  /** Ids of the sources in the order in which they are cited. */
  readonly cited: string[];
}

/** Conditions with their sources, and decision tables, as Markdown. For whoever checks the rules against the calls. */
export const toTableMarkdown = (rulesets: readonly Ruleset[], options: TableOptions): string =>
  toMarkdown(tableDocument(rulesets, options));

/** {@link toTableMarkdown} as an HTML page. */
export const toTableHtml = (rulesets: readonly Ruleset[], options: TableOptions): string =>
  toHtml(tableDocument(rulesets, options), options.lang, options.words('export.table.title'));

function tableDocument(rulesets: readonly Ruleset[], options: TableOptions): readonly Block[] {
  const context: Context = { ...options, questions: sharedQuestions(rulesets), cited: [] };
  const { words } = context;
  return [
    heading(1, words('export.table.title')),
    paragraph(words('export.table.intro')),
    paragraph(words('notice')),
    ...rulesets.flatMap((rules) => rulesetBlocks(rules, context)),
    heading(2, words('labels.sources')),
    { kind: 'list', ordered: true, items: context.cited.map((id) => ({ text: sourceText(id, context) })) },
  ];
}

function rulesetBlocks(rules: Ruleset, context: Context): Block[] {
  const { words } = context;
  return [
    heading(2, words(`rulesets.${rules.id}.name`)),
    paragraph(
      `${words('export.table.version', { version: rules.version })}; ${period(rules.validity, context)}`,
    ),
    ...rules.programmes.flatMap((p) => programmeBlocks(p, context)),
  ];
}

function period({ from, to, sources }: Period, context: Context): string {
  const { words, lang } = context;
  const dates =
    to === undefined
      ? words('export.table.since', { from: dateText(lang, from) })
      : words('export.table.period', { from: dateText(lang, from), to: dateText(lang, to) });
  return `${dates}${citation(sources, context)}`;
}

function programmeBlocks(programme: Programme, context: Context): Block[] {
  const { words, questions } = context;
  const { questions: columns, rows } = decisionTable(questions, programme);
  const caveats = (programme.caveats ?? []).map((key) => paragraph(words(`caveats.${key}`)));
  const list: Block = { kind: 'list', ordered: false, items: [conditionItem(programme.requires, context)] };
  const intro = [heading(3, words(`programmes.${programme.id}.name`)), ...caveats, list];
  if (rows.length === 0) return [...intro, paragraph(words('export.table.nothingSettles'))];

  const cell = (row: (typeof rows)[number], id: string) => {
    const condition = row.conditions.find((c) => c.question === id);
    return condition ? conditionText(condition, questions[id] as Question, words) : '–';
  };
  const body = rows.map((row, i) => [
    `${i + 1}`,
    ...columns.map((id) => cell(row, id)),
    words(`export.verdicts.${row.verdict}`),
  ]);
  const head = [
    words('export.table.row'),
    ...columns.map((id) => words(`questions.${id}.short`)),
    words('export.table.result'),
  ];
  const caption = `${words('export.table.caption')}: ${words(`programmes.${programme.id}.name`)}`;
  return [...intro, { kind: 'table', caption, head, rows: body }, paragraph(words('export.table.otherwise'))];
}

/** A condition as a point of a list, with the conditions that it joins below it. */
function conditionItem(condition: Condition, context: Context): Item {
  if (condition.kind === 'criterion' || condition.kind === 'unpublished')
    return criterionItem(condition, context);
  return {
    text: [context.words(`export.table.${condition.kind}`)],
    items: partsOf(condition).map((part) => conditionItem(part, context)),
  };
}

/** What a condition joins; a list within a list of the same kind is one list. */
function partsOf(condition: Exclude<Condition, Criterion>): readonly Condition[] {
  if (condition.kind === 'not') return [condition.of];
  return condition.of.flatMap((part) => (part.kind === condition.kind ? partsOf(part) : [part]));
}

function criterionItem(criterion: Criterion, context: Context): Item {
  const { words } = context;
  const title = words(`criteria.${criterion.label}.title`);
  if (criterion.kind === 'unpublished') return { text: [`${title}${citation(criterion.sources, context)}`] };
  if (criterion.readings.length === 1) return { text: [`${title}${citation(criterion.sources, context)}`] };
  return { text: [`${title}. ${words('because.disputed')}`], items: readingItems(criterion, context) };
}

/** What each reading of a disputed criterion says, with the sources that say so. */
const readingItems = ({ question: id, readings }: StatedCriterion, context: Context): Item[] =>
  readings.map(({ test, sources }) => {
    const question = context.questions[id] as Question;
    const text = conditionText(
      { question: id, bands: readingBands(test, question) },
      question,
      context.words,
    );
    return { text: [`${text}${citation(sources, context)}`] };
  });

/** Numbers of sources, which are listed at the end: ` [1, 2]`. */
function citation(sources: readonly string[], { cited }: Context): string {
  for (const id of sources) if (!cited.includes(id)) cited.push(id);
  const numbers = sources.map((id) => cited.indexOf(id) + 1).sort((a, b) => a - b);
  return ` [${numbers.join(', ')}]`;
}

function sourceText(id: string, { sources, words, lang }: Context): readonly Inline[] {
  const source = sources(id);
  if (source === undefined) return [id];
  const { title, publisher, date, url } = source;
  const about = `. ${publisher}, ${date === null ? words('export.table.undated') : dateText(lang, date)} (${id})`;
  return [url === undefined ? title : { text: title, href: url }, about];
}
