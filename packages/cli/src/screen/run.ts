import type { LookUp } from '@vstopna-tocka/core/words';
import type { CallRuleset } from '@vstopna-tocka/rules/rulesets';
import { inForce } from '../calls.ts';
import { type CallOptions, chosenRulesets } from '../command.ts';
import { writeTogether } from '../files/outputs.ts';
import { type Paths, pathsOf } from '../files/paths.ts';
import { progressBar } from '../files/progress.ts';
import { BadInput, type Io } from '../io.ts';
import { wordsIn } from '../words.ts';
import { answerReader } from './answers.ts';
import { openCsv } from './csv-source.ts';
import { openJsonLines } from './jsonl-source.ts';
import { type Judge, judgeOf } from './judge.ts';
import { type Rejects, rejectsFile, resultsFile } from './results.ts';
import type { Opening, Results, Source } from './source.ts';
import { printSummary, type Summary } from './summary.ts';

export interface ScreenOptions extends CallOptions {
  readonly out: string;
  readonly rejects?: string;
  readonly delimiter?: string;
  readonly missing?: boolean;
}

/** Where the files grow until they are whole. */
interface Growing {
  readonly out: string;
  readonly rejects: string;
}

/**
 * Checks a file of many persons against the calls, row by row.
 *
 * @returns whether every row has its verdicts
 * @throws BadInput if file or options cannot be used; nothing is written then
 */
export async function screen(io: Io, file: string, options: ScreenOptions): Promise<boolean> {
  const chosen = chosenRulesets(options);
  const words = await wordsIn(options.lang);
  if (chosen.length === 0) {
    io.err(`${inForce(chosen, options, words).join('')}\n`);
    return false;
  }
  const paths = await pathsOf(file, options);
  const wanted = [
    { path: paths.out, personal: true },
    { path: paths.rejects, personal: true },
  ] as const;
  const summary = await writeTogether(wanted, ([out, rejects]) =>
    judgeFile(paths, { out: out.growing, rejects: rejects.growing }, chosen, io, words, options),
  );
  printSummary(io, summary, options, words);
  return summary.rejected === 0;
}

async function judgeFile(
  paths: Paths,
  growing: Growing,
  chosen: readonly CallRuleset[],
  io: Io,
  words: LookUp,
  options: ScreenOptions,
): Promise<Summary> {
  const bar = progressBar(io);
  const onProgress = (part: number) => bar.at(words('export.screen.reading'), part);
  const judge = judgeOf(chosen, options.missing === true);
  try {
    const source = await openSource({ path: paths.file, added: judge.added, onProgress }, paths);
    const results = await resultsFile(growing.out, paths, source, judge.added);
    const rejects = rejectsFile(growing.rejects);
    try {
      const { written, rejected } = await judgeRows(source, judge, results, rejects);
      const answered = source.answered();
      return { read: written + rejected, written, rejected, answered, verdicts: judge.counts(), paths };
    } finally {
      results.close();
      rejects.close();
    }
  } finally {
    bar.end();
  }
}

/** Sends every row to one of the two files; throws if there are rows and none can be used. */
async function judgeRows(source: Source, judge: Judge, results: Results, rejects: Rejects) {
  const read = answerReader(source.writing);
  let written = 0;
  let rejected = 0;
  let first: string | undefined;
  for await (const rows of source.rows) {
    for (const { line, problem, answers: given, carried, text } of rows) {
      const answers = problem ?? read(given);
      if (typeof answers === 'string') {
        first ??= `line ${line}: ${answers}`;
        rejects.write(line, answers, text());
        rejected++;
      } else {
        results.write(carried, judge.results(answers));
        written++;
      }
    }
  }
  if (written === 0 && first !== undefined) throw new BadInput(`no row can be used; ${first}`);
  return { written, rejected };
}

async function openSource(opening: Opening, { kind, delimiter, outKind }: Paths): Promise<Source> {
  if (kind === 'csv') return openCsv(opening, delimiter);
  if (kind === 'jsonl') return openJsonLines(opening);
  const { openParquet } = await import('./parquet-source.ts');
  return openParquet(opening, outKind === 'parquet');
}
