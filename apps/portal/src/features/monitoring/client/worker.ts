// Reads a file of participation records and makes the report, beside the page, which stays usable meanwhile.
import {
  fileProblemText,
  isFileProblem,
  openCsv,
  type Problem,
  problemText,
  renderReport,
  summariseTable,
  type Table,
  wordsIn,
} from '@vstopna-tocka/monitoring';
import { type Answer, type Faults, MOST_LISTED, type Task } from './messages.ts';

/** Bytes that are read at a time. */
const PART = 1 << 18;

const answer = (message: Answer) => self.postMessage(message);
const bytesOf = async (file: Blob, start: number, end: number) =>
  new Uint8Array(await file.slice(start, end).arrayBuffer());

async function* partsOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.size; start += PART) {
    yield await bytesOf(file, start, start + PART);
    answer({ kind: 'progress', part: Math.min(1, (start + PART) / file.size) });
  }
}

/** Every Parquet file begins so; a file that is only called so is told that it is none. */
async function isParquet({ file, name }: Task): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await bytesOf(file, 0, 4));
  return head === 'PAR1' || /\.parquet$/i.test(name);
}

async function openTable(task: Task): Promise<Table> {
  const { file, encoding } = task;
  if (!(await isParquet(task))) return openCsv(partsOf(file), { encoding });
  const { openParquet } = await import('@vstopna-tocka/monitoring/parquet');
  return openParquet({
    byteLength: file.size,
    slice: (start, end) => file.slice(start, end).arrayBuffer(),
  });
}

self.addEventListener('message', async ({ data: task }: MessageEvent<Task>) => {
  const { lang, name, synthetic } = task;
  const words = wordsIn(lang);
  const faults: Faults = { count: 0, texts: [] };
  const note = (problems: readonly Problem[]) => {
    faults.count += problems.length;
    const room = MOST_LISTED - faults.texts.length;
    faults.texts.push(...problems.slice(0, room).map((problem) => problemText(words, problem)));
  };
  try {
    const summary = await summariseTable(await openTable(task), note);
    answer({ kind: 'report', html: renderReport(summary, { lang, name, synthetic }), faults });
  } catch (error) {
    // Other errors come from reading: the file was moved or changed meanwhile.
    answer({ kind: 'refused', ...(isFileProblem(error) && { text: fileProblemText(words, error) }), faults });
  }
});
