import type { LookUp } from '@vstopna-tocka/core/words';
import { toSql } from '@vstopna-tocka/rules/export';
import type { CallRuleset } from '@vstopna-tocka/rules/rulesets';
import { inForce } from '../calls.ts';
import { type CallOptions, chosenRulesets } from '../command.ts';
import { type Database, openDuckDb } from '../files/duckdb.ts';
import { writeTogether } from '../files/outputs.ts';
import { type Paths, pathsOf } from '../files/paths.ts';
import { progressBar } from '../files/progress.ts';
import type { Io } from '../io.ts';
import { wordsIn } from '../words.ts';
import { openCsv } from './csv-source.ts';
import { openJsonLines } from './jsonl-source.ts';
import { openParquet } from './parquet-source.ts';
import type { Opening, Source } from './source.ts';
import { count, stage, writeRejects, writeResults } from './steps.ts';
import { printSummary, type Summary } from './summary.ts';

export interface ScreenOptions extends CallOptions {
  readonly out: string;
  readonly rejects?: string;
  readonly delimiter?: string;
  readonly missing?: boolean;
}

/** Where everything grows until it is whole. */
interface Growing {
  /** Folder for files that nobody will see. */
  readonly folder: string;
  readonly out: string;
  readonly rejects: string;
}

/**
 * Checks a file of many persons against the calls.
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
  const places = [
    { path: paths.out, personal: true },
    { path: paths.rejects, personal: true },
  ] as const;
  const summary = await writeTogether(places, ([out, rejects], folder) =>
    judgeRows(paths, { folder, out: out.growing, rejects: rejects.growing }, chosen, io, words, options),
  );
  printSummary(io, summary, options, words);
  return summary.rejected === 0;
}

async function judgeRows(
  paths: Paths,
  growing: Growing,
  chosen: readonly CallRuleset[],
  io: Io,
  words: LookUp,
  options: ScreenOptions,
): Promise<Summary> {
  const bar = progressBar(io);
  let step = 'reading';
  const onProgress = (part: number) => bar.at(words(`export.screen.${step}`), part);
  const db = await openDuckDb(growing.folder, onProgress);
  try {
    const query = toSql(chosen, { missing: options.missing === true });
    const added = addedColumns(query);
    const source = await openSource(
      { path: paths.file, folder: growing.folder, added, onProgress },
      paths,
      db,
    );
    await stage(db, source, chosen);

    step = 'checking';
    const programmes = chosen.flatMap((r) => r.programmes.map((p) => p.id));
    const { rows, verdicts } = await count(db, source, query, programmes);
    step = 'writing';
    await writeResults(db, source, query, { path: growing.out, paths, added, rows });
    const rejected = await writeRejects(db, source, growing.rejects, source.good - rows);
    const answered = [...source.answers.keys()];
    return { read: source.good + source.bad, written: rows, rejected, answered, verdicts, paths };
  } finally {
    bar.end();
    db.close();
  }
}

/** The columns that the exported SQL adds. */
const addedColumns = (query: string): readonly string[] =>
  [...query.matchAll(/ AS (\w+)(?=,?\n)/g)].map((match) => match[1] as string);

function openSource(opening: Opening, { kind, delimiter }: Paths, db: Database): Promise<Source> {
  if (kind === 'csv') return openCsv(opening, delimiter);
  return kind === 'parquet' ? openParquet(opening, db) : openJsonLines(opening, db);
}
