import { closeSync, openSync, writeSync } from 'node:fs';

/** A text file that is written from its beginning to its end. */
export interface OutFile {
  readonly write: (text: string) => void;
  /** Writes what is left and closes the file. May be called twice. */
  readonly close: () => void;
}

/** Opens a text file, which only its owner may read; small texts are collected and written in large pieces. */
export function outFile(path: string): OutFile {
  const file = openSync(path, 'w', 0o600);
  let open = true;
  let waiting = '';
  const flush = () => {
    const bytes = Buffer.from(waiting);
    waiting = '';
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    } catch (error) {
      // A write does not know of which file it is.
      throw Object.assign(error as Error, { path });
    }
  };
  return {
    write(text) {
      waiting += text;
      if (waiting.length > 1 << 20) flush();
    },
    close() {
      if (!open) return;
      open = false;
      try {
        flush();
      } finally {
        closeSync(file);
      }
    },
  };
}
