import { extname } from 'node:path';
import type { LookUp } from '@vstopna-tocka/core/words';
import {
  fileProblemText,
  isFileProblem,
  type Language,
  renderReport,
  type Summary,
  summariseTable,
  wordsIn,
} from '@vstopna-tocka/monitoring';
import { writeTogether } from '../files/outputs.ts';
import { checkApart } from '../files/paths.ts';
import { progressBar } from '../files/progress.ts';
import { BadInput, type Io, printJson } from '../io.ts';
import { quoted, shown } from '../printable.ts';
import { printStarter } from './print.ts';
import { rejectLines, rejectsHead } from './rejects.ts';
import { encodingOf, openTable } from './table.ts';

export interface MonitorOptions {
  readonly out?: string;
  readonly rejects?: string;
  readonly encoding: string;
  readonly synthetic?: boolean;
  readonly json?: boolean;
  readonly lang: string;
  readonly print?: string;
}

/**
 * Makes a report from a file of participation records, or prints a file to begin with.
 *
 * @returns whether every row was used
 * @throws BadInput if file or options cannot be used; nothing is written then
 */
export async function monitor(io: Io, file: string | undefined, options: MonitorOptions): Promise<boolean> {
  const lang = languageOf(options.lang);
  if (options.print !== undefined) return printStarter(io, options.print, lang);
  const { out } = options;
  if (file === undefined) throw new BadInput('no file: give a file of participation records, or --print');
  if (out === undefined) throw new BadInput('no place for the report: give --out report.html');
  const encoding = encodingOf(options.encoding);
  const apart = options.rejects ?? `${out.slice(0, out.length - extname(out).length)}.rejects.csv`;
  await checkApart([file, out, apart]);

  const words = wordsIn(lang);
  const bar = progressBar(io);
  const wanted = [
    { path: out, personal: false },
    { path: apart, personal: true },
  ] as const;
  try {
    const summary = await writeTogether(wanted, async ([report, rejects]) => {
      await rejects.write(rejectsHead);
      const table = await openTable(file, encoding, (part) => bar.at(words('progress'), part));
      const summary = await summariseTable(table, (problems) => rejects.write(rejectLines(problems, words)));
      const name = file.split(/[\\/]/).at(-1) ?? file;
      await report.write(renderReport(summary, { lang, name, synthetic: options.synthetic === true }));
      return summary;
    });
    bar.end();
    print(io, summary, words, { out, rejects: apart, json: options.json === true, lang });
    return summary.rejected === 0;
  } catch (error) {
    throw isFileProblem(error) ? new BadInput(`${quoted(file)}: ${fileProblemText(words, error)}`) : error;
  } finally {
    bar.end();
  }
}

function languageOf(lang: string): Language {
  if (lang === 'sl' || lang === 'hr') return lang;
  throw new BadInput(`unknown language ${quoted(lang)}: expected sl or hr`);
}

interface Printing {
  readonly out: string;
  readonly rejects: string;
  readonly json: boolean;
  readonly lang: Language;
}

function print(io: Io, summary: Summary, words: LookUp, { out, rejects, json, lang }: Printing): void {
  if (json) {
    printJson(io, { ...summary, out, rejects });
    return;
  }
  const number = (value: number) => new Intl.NumberFormat(lang, { useGrouping: true }).format(value);
  const { records, rejected, tooFew } = summary;
  const lines = [
    tooFew ? words('report.tooFew') : words('report.records', { count: records, number: number(records) }),
    rejected === 0
      ? words('report.noneRejected')
      : `${words('report.rejected', { count: rejected, number: number(rejected) })} (${shown(rejects)})`,
    shown(out),
  ];
  io.out(`${lines.join('\n')}\n`);
}
