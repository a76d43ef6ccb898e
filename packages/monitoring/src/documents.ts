import { csvLine } from '@vstopna-tocka/core/csv';
import type { LookUp } from '@vstopna-tocka/core/words';
import { type Field, fields } from './fields.ts';
import { schema } from './generated/record.ts';
import { type Language, valueName, wordsIn } from './words.ts';

/** A JSON Schema of an object. */
export interface JsonSchema {
  $schema: string;
  title: string;
  properties: Record<string, object>;
  required: string[];
}

/** The JSON Schema (2020-12) of a participation record; units and calls are those of the data. */
export const recordSchema: JsonSchema = schema;

/** An empty CSV file with all columns, for a spreadsheet: separated by semicolons, with the mark of UTF-8. */
export const csvTemplate = (): string => `\uFEFF${fields.map(({ name }) => name).join(';')}\r\n`;

/** A line of the data dictionary. */
export interface DictionaryEntry {
  name: string;
  label: string;
  text: string;
  required: boolean;
  /** What may stand there, in words. */
  allowed: string;
  /** The values of a choice, each with its meaning. */
  values: { value: string; label: string }[];
}

function entryOf({ name, kind, required, values = [], min, max }: Field, words: LookUp): DictionaryEntry {
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return {
    name,
    label: words(`fields.${name}.label`),
    text: words(`fields.${name}.text`),
    required,
    allowed: words(`kinds.${kind}`, limits),
    values: values.map((value) => ({ value, label: valueName(words, name, value) })),
  };
}

/** What each column means and what may stand in it, in a language. */
export const dataDictionary = (lang: Language): DictionaryEntry[] =>
  fields.map((field) => entryOf(field, wordsIn(lang)));

/** The data dictionary as CSV, separated by semicolons, with the mark of UTF-8. */
export function dictionaryCsv(lang: Language): string {
  const words = wordsIn(lang);
  const head = ['column', 'label', 'text', 'required', 'allowed', 'values'].map((key) =>
    words(`dictionary.${key}`),
  );
  const lines = dataDictionary(lang).map(({ name, label, text, required, allowed, values }) => [
    name,
    label,
    text,
    words(`dictionary.${required ? 'yes' : 'no'}`),
    allowed,
    values.map((v) => `${v.value} = ${v.label}`).join(', '),
  ]);
  return `\uFEFF${[head, ...lines].map((line) => csvLine(line, ';')).join('\r\n')}\r\n`;
}
