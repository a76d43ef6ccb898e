import { AnswerError, type CriterionVerdict, evaluate, type ProgrammeVerdict } from '../engine/index.ts';
import type { Answers } from '../questions.ts';
import { type CallRuleset, rulesetById, rulesets } from '../rulesets/index.ts';
import { BadInput, type Io, printJson } from './io.ts';
import { type Words, wordsIn } from './words.ts';

export interface CheckOptions {
  readonly json?: boolean;
  readonly ruleset?: string;
  readonly lang: string;
}

/**
 * Checks a person's answers against the calls.
 *
 * @param file path of a JSON file with answers; `-` or nothing for standard input
 * @throws BadInput if file, JSON, answers, ruleset or language cannot be used
 */
export async function check(io: Io, file: string | undefined, options: CheckOptions): Promise<void> {
  const chosen = chooseRulesets(options.ruleset);
  const words = await wordsIn(options.lang);
  const answers = parse(await read(io, file), file);
  const programmes = chosen.flatMap((rules) => verdicts(rules, answers));
  if (options.json) printJson(io, { programmes: programmes.map(summary) });
  else io.out(describe(programmes, words));
}

function chooseRulesets(id: string | undefined): readonly CallRuleset[] {
  if (id === undefined) return rulesets;
  const found = rulesetById(id);
  if (found) return [found];
  throw new BadInput(`unknown ruleset "${id}": expected one of ${rulesets.map((r) => r.id).join(', ')}`);
}

async function read(io: Io, file: string | undefined): Promise<string> {
  if (file === undefined || file === '-') {
    if (file === undefined && io.inputIsTerminal) {
      throw new BadInput('no answers: give a file, or - to read standard input');
    }
    return io.readInput();
  }
  return io.readFile(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'no such file' : error.code === 'EISDIR' ? 'a folder' : error.code;
    throw new BadInput(`cannot read "${file}": ${why}`);
  });
}

function parse(text: string, file: string | undefined): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const where = file === undefined || file === '-' ? 'standard input' : `"${file}"`;
    throw new BadInput(`${where} is not JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`);
  }
}

function verdicts(rules: CallRuleset, answers: unknown): readonly ProgrammeVerdict[] {
  try {
    return evaluate(rules, answers as Answers).programmes;
  } catch (error) {
    if (error instanceof AnswerError) throw new BadInput(error.message);
    throw error;
  }
}

const summary = ({ id, verdict, reasons }: ProgrammeVerdict) => ({
  id,
  verdict,
  reasons: reasons.map((r) => ({ criterion: r.criterion, verdict: r.verdict, sources: r.sources })),
});

function describe(programmes: readonly ProgrammeVerdict[], words: Words): string {
  const blocks = programmes.map(({ id, verdict, reasons }) => {
    const lines = reasons.map((r) => `  - ${reasonText(r, words)} [${r.sources.join(', ')}]`);
    const heading = `${words(`programmes.${id}.name`)} (${id})`;
    return [heading, `  ${words(`verdicts.${verdict}.text`)}`, ...lines].join('\n');
  });
  return `${[...blocks, words('notice')].join('\n\n')}\n`;
}

function reasonText(reason: CriterionVerdict, words: Words): string {
  const text = words(`criteria.${reason.label}.${reason.verdict}`);
  return reason.because === 'disputed' ? `${text} ${words('because.disputed')}` : text;
}
