import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SchemaElement } from 'hyparquet';
import { BadInput } from '../io.ts';
import { quoted } from '../printable.ts';
import type { ParquetRequest, ParquetRows } from './parquet-schema.ts';

/** What is known of a Parquet file before its rows are read. */
export interface ParquetInfo {
  readonly schema: readonly SchemaElement[];
  /** Rows in each row group. */
  readonly groups: readonly number[];
}

/** No part of a file takes longer to decode, in milliseconds: a damaged one may never end. */
const PATIENCE = 60_000;
/** Memory of the thread that decodes, in megabytes: it holds one row group. */
const MEMORY = 1024;

/** Reads what a file says of itself; throws BadInput if it cannot be read. */
export async function parquetInfo(path: string): Promise<ParquetInfo> {
  const { ask, end } = decoderOf({ path, raw: false });
  try {
    return (await ask('schema')) as ParquetInfo;
  } finally {
    await end();
  }
}

/**
 * Reads a file, of which one row group at a time is in memory.
 *
 * @throws BadInput if it is damaged, packed in an unknown way, or its row groups are too large
 */
export async function* parquetRows(request: ParquetRequest): AsyncGenerator<ParquetRows> {
  const { ask, end } = decoderOf(request);
  try {
    for (;;) {
      const rows = (await ask('next')) as ParquetRows | undefined;
      if (rows === undefined) return;
      yield rows;
    }
  } finally {
    await end();
  }
}

function decoderOf(request: ParquetRequest) {
  // Beside this file, whether as source or built.
  const url = new URL(`./parquet-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(url, {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    stderr: true,
  });
  let waiting: { readonly resolve: (message: unknown) => void; readonly reject: (error: BadInput) => void };
  let timer: NodeJS.Timeout;
  const fail = (error?: unknown) => {
    clearTimeout(timer);
    waiting.reject(problemOf(request.path, error));
  };
  worker.on('error', fail).on('exit', fail);
  worker.on('message', (message) => {
    clearTimeout(timer);
    waiting.resolve(message);
  });
  return {
    ask: (what: 'schema' | 'next') =>
      new Promise<unknown>((resolve, reject) => {
        waiting = { resolve, reject };
        timer = setTimeout(fail, PATIENCE);
        worker.postMessage(what);
      }),
    end: () => worker.terminate(),
  };
}

function problemOf(path: string, error: unknown): BadInput {
  const isPacked = error instanceof Error && /compression codec/.test(error.message);
  return new BadInput(
    isPacked
      ? `cannot read ${quoted(path)}: packed in an unknown way: expected Snappy, gzip, Brotli, Zstandard or none`
      : `cannot read ${quoted(path)}: the file is damaged, or not Parquet`,
  );
}
