import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { csvLine } from '@vstopna-tocka/core/csv';
import type { LookUp } from '@vstopna-tocka/core/words';
import { type Problem, problemText } from '@vstopna-tocka/monitoring';

/** A file that grows by the rows that cannot be used. */
export interface RejectFile {
  readonly write: (problems: readonly Problem[]) => Promise<void>;
  /** Writes what is left. May be called twice. */
  readonly end: () => Promise<void>;
}

/** Opens the file: CSV with line, column and reason. Values of rows are not carried over beyond what a reason names. */
export function rejectFile(path: string, words: LookUp): RejectFile {
  const stream = createWriteStream(path);
  let failed: Error | undefined;
  stream.on('error', (error) => {
    failed = error;
  });
  stream.write('line,column,reason\n');
  return {
    async write(problems) {
      if (failed) throw failed;
      const text = problems.map((problem) =>
        csvLine([problem.line, problem.column, problemText(words, problem)]),
      );
      if (!stream.write(`${text.join('\n')}\n`)) await once(stream, 'drain');
    },
    async end() {
      if (stream.writableEnded || stream.destroyed) return;
      stream.end();
      await once(stream, 'close');
      if (failed) throw failed;
    },
  };
}
