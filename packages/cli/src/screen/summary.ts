import type { LookUp } from '@vstopna-tocka/core/words';
import type { CommonOptions } from '../command.ts';
import type { Paths } from '../files/paths.ts';
import { type Io, printJson } from '../io.ts';
import { shown } from '../printable.ts';

/** How many rows came to each verdict of a programme. */
export interface VerdictCounts {
  readonly programme: string;
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
}

export interface Summary {
  readonly read: number;
  readonly written: number;
  readonly rejected: number;
  /** The questions for which there was a column. */
  readonly answered: readonly string[];
  readonly verdicts: readonly VerdictCounts[];
  readonly paths: Pick<Paths, 'out' | 'rejects'>;
}

/** Prints what was done. */
export function printSummary(io: Io, summary: Summary, { json, lang }: CommonOptions, words: LookUp): void {
  const { read, written, rejected, answered, verdicts, paths } = summary;
  const { out, rejects } = paths;
  if (json) {
    printJson(io, { read, written, rejected, answered, verdicts, out, rejects });
    return;
  }
  const number = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang);
  const counts = (c: VerdictCounts) =>
    (['met', 'notMet', 'unknown'] as const).map(
      (v) => `${words(`export.verdicts.${v}`)} ${number.format(c[v])}`,
    );
  const lines = [
    `${words('export.screen.read')}: ${number.format(read)}`,
    `${words('export.screen.answered')}: ${answered.map((id) => words(`questions.${id}.short`)).join(', ')}`,
    `${words('export.screen.written')}: ${number.format(written)} (${shown(out)})`,
    `${words('export.screen.rejected')}: ${number.format(rejected)} (${shown(rejects)})`,
    '',
    ...verdicts.map((c) => `${words(`programmes.${c.programme}.name`)}: ${counts(c).join(', ')}`),
    '',
    words('notice'),
  ];
  io.out(`${lines.join('\n')}\n`);
}
