/**
 * Decodes a Parquet file in a thread of its own: a damaged file may make its decoder loop or fill the memory, and only a
 * thread can be stopped then. Asked for `schema` it answers with columns and row groups, asked for `next` with the
 * following rows, column by column, or with nothing at the end.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import * as zlib from 'node:zlib';
import { type Compressors, type FileMetaData, parquetMetadataAsync, parquetRead } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { columnElements, type ParquetRequest, type ParquetRows, physical } from './parquet-schema.ts';

/** Values that are sent at a time. */
const CELLS = 250_000;
/** Most values of a nested column in a row group, and most bytes of a page. */
const MOST_NESTED = 20_000_000;
const MOST_BYTES = 2 ** 30;

const { path, raw } = workerData as ParquetRequest;

const unpack =
  (how: (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array) =>
  (bytes: Uint8Array, length: number): Uint8Array =>
    how(bytes, { maxOutputLength: Math.max(1, length) });
const compressors: Compressors = {
  GZIP: unpack(zlib.gunzipSync),
  BROTLI: unpack(zlib.brotliDecompressSync),
  ZSTD: unpack(zlib.zstdDecompressSync),
};

const dateText = (millis: number, written: number | bigint, length: number): string => {
  const date = new Date(millis);
  return Number.isNaN(date.getTime()) ? String(written) : date.toISOString().slice(0, length);
};
const decoder = new TextDecoder();
const fraction = (value: bigint, digits: number): string =>
  (((value % 10n ** BigInt(digits)) + 10n ** BigInt(digits)) % 10n ** BigInt(digits))
    .toString()
    .padStart(digits, '0');
/** A moment since 1970 in units of a part of a second, as text. */
const moment = (value: bigint, digits: number): string => {
  const unit = 10n ** BigInt(digits);
  const seconds = (value - (((value % unit) + unit) % unit)) / unit;
  return `${dateText(Number(seconds) * 1000, value, 19)}.${fraction(value, digits)}`;
};

const parsers = {
  dateFromDays: (days: number) => days && dateText(days * 86_400_000, days, 10),
  timestampFromMilliseconds: (value: bigint) => moment(BigInt(value), 3),
  timestampFromMicroseconds: (value: bigint) => moment(BigInt(value), 6),
  timestampFromNanoseconds: (value: bigint) => moment(BigInt(value), 9),
  jsonFromBytes: (bytes: Uint8Array) => bytes && decoder.decode(bytes),
  geometryFromBytes: (bytes: Uint8Array) => bytes,
  geographyFromBytes: (bytes: Uint8Array) => bytes,
};

const file = await open(path);
const { size } = await file.stat();
const buffer = { byteLength: size, slice: (start: number, end = size) => bytesOf(file, start, end) };
const metadata = await parquetMetadataAsync(buffer, { geoparquet: false });
// A damaged schema may lack the name of a column.
if (metadata.schema.some(({ name }) => typeof name !== 'string')) throw new Error('a column has no name');
const rows = decoded();
parentPort?.on('message', async (asked: 'schema' | 'next') => {
  parentPort?.postMessage(
    asked === 'schema'
      ? { schema: metadata.schema, groups: metadata.row_groups.map(({ num_rows }) => Number(num_rows)) }
      : (await rows.next()).value,
  );
});

async function bytesOf(from: FileHandle, start: number, end: number): Promise<ArrayBuffer> {
  if (!(start >= 0 && start <= end && end <= size)) throw new Error('a part lies outside the file');
  const bytes = new Uint8Array(end - start);
  await from.read(bytes, 0, bytes.length, start);
  return bytes.buffer;
}

async function* decoded(): AsyncGenerator<ParquetRows> {
  const plain = { ...metadata, schema: metadata.schema.map(physical) };
  let start = 0;
  for (const [i, { num_rows }] of metadata.row_groups.entries()) {
    const count = Number(num_rows);
    await checkPages(i, count);
    const rich = await columnsOf(metadata, start, count, { parsers });
    const exact = raw
      ? await columnsOf(plain, start, count, {
          parsers: { ...parsers, timestampFromNanoseconds: (v: bigint) => v },
          utf8: false,
        })
      : undefined;
    const step = Math.max(1, Math.floor(CELLS / Math.max(1, rich.length)));
    for (let from = 0; from < count; from += step) {
      const slice = (columns: readonly unknown[][]) =>
        columns.map((column) => column.slice(from, from + step));
      const part = (i + Math.min(1, (from + step) / count)) / metadata.row_groups.length;
      yield {
        first: start + from + 1,
        rows: Math.min(step, count - from),
        part,
        rich: slice(rich),
        ...(exact && { raw: slice(exact) }),
      };
    }
    start += count;
  }
}

/** All columns of a row group, each with a value for every row. */
async function columnsOf(
  from: FileMetaData,
  start: number,
  count: number,
  how: object,
): Promise<unknown[][]> {
  const columns = new Map<string, unknown[]>(columnElements(from.schema).map(({ name }) => [name, []]));
  await parquetRead({
    file: buffer,
    metadata: from,
    compressors,
    rowStart: start,
    rowEnd: start + count,
    onChunk: ({ columnName, columnData }) => {
      const column = columns.get(columnName) as unknown[];
      for (const value of columnData) column.push(value);
    },
    ...how,
  });
  for (const column of columns.values()) if (column.length !== count) throw new Error('rows are missing');
  return [...columns.values()];
}

/** Checks what pages say of their size, before room is made for it. */
async function checkPages(group: number, rowCount: number): Promise<void> {
  for (const { meta_data } of metadata.row_groups[group]?.columns ?? []) {
    if (!meta_data) throw new Error('a column is missing');
    const { dictionary_page_offset, data_page_offset, total_compressed_size, path_in_schema } = meta_data;
    const start = Number(dictionary_page_offset || data_page_offset);
    const view = new DataView(await bytesOf(file, start, start + Number(total_compressed_size)));
    const most = path_in_schema.length === 1 ? rowCount : MOST_NESTED;
    const reader = { view, offset: 0 };
    while (reader.offset < view.byteLength - 1) {
      const header = parquetHeader(reader);
      const { compressed_page_size, uncompressed_page_size } = header;
      const about = header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header;
      const isRight =
        compressed_page_size >= 0 &&
        uncompressed_page_size >= 0 &&
        uncompressed_page_size <= MOST_BYTES &&
        reader.offset + compressed_page_size <= view.byteLength &&
        (about?.num_values ?? 0) <= Math.max(most, 1) &&
        (about?.num_values ?? 0) >= 0;
      if (!isRight) throw new Error('a page has an impossible size');
      reader.offset += compressed_page_size;
    }
  }
}
