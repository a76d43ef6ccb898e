import {
  type TableOptions,
  toDmn,
  toJsonLogic,
  toJsonSchema,
  toOpenApi,
  toSql,
  toTableHtml,
  toTableMarkdown,
} from '@vstopna-tocka/rules/export';
import { questions } from '@vstopna-tocka/rules/questions';
import type { CallRuleset } from '@vstopna-tocka/rules/rulesets';
import { callsOf, inForce } from '../calls.ts';
import { type CallOptions, chosenRulesets } from '../command.ts';
import { writeTogether } from '../files/outputs.ts';
import { BadInput, type Io, printJson } from '../io.ts';
import { wordsIn } from '../words.ts';
import type { Format } from './formats.ts';

export interface ExportOptions extends CallOptions {
  readonly format: Format;
  readonly out?: string;
  readonly missing?: boolean;
}

/**
 * Writes the rules in another form.
 *
 * @returns whether there was a call to write
 * @throws BadInput if an option cannot be used or the file cannot be written
 */
export async function exportRules(io: Io, options: ExportOptions): Promise<boolean> {
  const { format, out, json } = options;
  if (options.missing && format !== 'sql')
    throw new BadInput(`--missing goes with --format sql, not ${format}`);
  const chosen = chosenRulesets(options);
  const words = await wordsIn(options.lang);
  if (chosen.length === 0) {
    io.err(`${inForce(chosen, options, words).join('')}\n`);
    return false;
  }
  const { sourceById } = await import('@vstopna-tocka/core/sources');
  const text = write(chosen, options, { lang: options.lang, words, sources: sourceById });
  if (out === undefined) {
    if (json) printJson(io, { format, ...callsOf(chosen, options), text });
    else io.out(text);
    return true;
  }
  await writeTogether([{ path: out, personal: false }], ([file]) => file.write(text));
  if (json) printJson(io, { format, ...callsOf(chosen, options), out });
  return true;
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function write(rulesets: readonly CallRuleset[], options: ExportOptions, texts: TableOptions): string {
  const { words, sources } = texts;
  switch (options.format) {
    case 'sql':
      return toSql(rulesets, { missing: options.missing === true });
    case 'dmn':
      return toDmn(rulesets, words, sources);
    case 'json-logic':
      return pretty(toJsonLogic(rulesets));
    case 'json-schema':
      return pretty(toJsonSchema(questions, words));
    case 'openapi':
      return pretty(toOpenApi(rulesets, words));
    case 'table':
      return toTableMarkdown(rulesets, texts);
    case 'table-html':
      return toTableHtml(rulesets, texts);
  }
}
