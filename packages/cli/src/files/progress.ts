import type { Io } from '../io.ts';

/** Shows how far a long piece of work is. */
export interface Progress {
  /** Tells the part that is done, from 0 to 1, and what is being done. */
  readonly at: (what: string, part: number) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** Told the part of the file that is read, from 0 to 1. */
export type OnProgress = (part: number) => void;

const width = 30;

/** A bar on the terminal's last line; nothing where standard error is not a terminal. */
export function progressBar(io: Io): Progress {
  if (io.errorIsTerminal !== true) return { at: () => {}, end: () => {} };
  let shown = '';
  return {
    at(what, part) {
      const done = Math.min(1, Math.max(0, part));
      const bar = '█'.repeat(Math.round(done * width)).padEnd(width, '░');
      const line = `${bar} ${String(Math.floor(done * 100)).padStart(3)} % ${what}`;
      if (line === shown) return;
      io.err(`\r\u001b[K${line}`);
      shown = line;
    },
    end() {
      if (shown !== '') io.err('\r\u001b[K');
    },
  };
}
