import type { Encoding, Language } from '@vstopna-tocka/monitoring';
import { byId, fill, make } from '../../../shared/client/make.ts';
import { formatNumber } from '../../../shared/format.ts';
import type { Answer, Faults, Task } from './messages.ts';
import { download, showReport } from './report.ts';

/** The words that the page hands to the script. */
type Texts = Record<
  'reading' | 'done' | 'cancelled' | 'cleared' | 'unreadable' | 'faults' | 'listed',
  string
>;

const lang = document.documentElement.lang as Language;
const tool = byId('tool');
const texts: Texts = JSON.parse(tool.dataset['texts'] ?? '{}');
const input = byId<HTMLInputElement>('tool-file');
const encoding = byId<HTMLSelectElement>('tool-encoding');
const status = byId('tool-status');
const running = byId('tool-running');
const bar = byId<HTMLProgressElement>('tool-progress');
const problem = byId('tool-problem');
const faultBox = byId('tool-faults');
const result = byId('tool-result');
const place = byId('tool-report');

let worker: Worker | undefined;
let html = '';
/** Counts what was begun or ended, so that a late answer to something else is known as such. */
let turn = 0;

/** Ends what runs and takes away what is shown; the worker with the file's data goes with it. */
function reset(said: string): void {
  turn++;
  worker?.terminate();
  worker = undefined;
  html = '';
  for (const part of [running, problem, faultBox, result]) part.hidden = true;
  place.replaceChildren();
  faultBox.replaceChildren();
  problem.textContent = '';
  bar.removeAttribute('value');
  status.textContent = said;
}

function refuse(text: string): void {
  problem.textContent = text;
  problem.hidden = false;
}

function showFaults({ count, texts: lines }: Faults): void {
  if (count === 0) return;
  const values = { count: formatNumber(count, lang), shown: formatNumber(lines.length, lang) };
  const heading = fill(count > lines.length ? texts.listed : texts.faults, values);
  const list = make('ol', {}, ...lines.map((line) => make('li', {}, line)));
  faultBox.replaceChildren(make('h3', {}, heading), list);
  faultBox.hidden = false;
}

function take(answer: Answer): void {
  if (answer.kind === 'progress') {
    bar.value = answer.part;
    return;
  }
  reset(answer.kind === 'report' ? texts.done : '');
  showFaults(answer.faults);
  if (answer.kind === 'refused') {
    refuse(answer.text ?? texts.unreadable);
    return;
  }
  html = answer.html;
  showReport(place, html);
  result.hidden = false;
}

function run(task: Task): void {
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => take(data));
  worker.addEventListener('error', () => {
    reset('');
    refuse(texts.unreadable);
  });
  worker.postMessage(task);
}

/** The example as a file, like one that was chosen. */
async function fetchExample(address: string): Promise<File> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new File([await response.blob()], address.split('/').at(-1) ?? '');
}

/**
 * Reads a file on the device and shows what can be said of it.
 *
 * @param what a file, or the address of the example
 */
export async function open(what: File | string): Promise<void> {
  reset(texts.reading);
  running.hidden = false;
  const mine = turn;
  const synthetic = typeof what === 'string';
  try {
    const file = synthetic ? await fetchExample(what) : what;
    if (mine !== turn) return;
    run({ file, name: file.name, lang, encoding: encoding.value as Encoding, synthetic });
  } catch {
    if (mine !== turn) return;
    reset('');
    refuse(texts.unreadable);
  }
}

byId('tool-cancel').addEventListener('click', () => {
  reset(texts.cancelled);
  input.value = '';
});
byId('tool-clear').addEventListener('click', () => {
  reset(texts.cleared);
  input.value = '';
  input.focus();
});
byId('tool-print').addEventListener('click', () => window.print());
byId('tool-download').addEventListener('click', () => download(html, tool.dataset['report'] ?? ''));
// Choosing the same file again, e.g. mended, is a choice too.
input.addEventListener('click', () => {
  input.value = '';
});
