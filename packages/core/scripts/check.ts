// Checks that turn a mistake in the data into a message with file, record and field.
import type { z } from 'zod';

export class DataError extends Error {
  override name = 'DataError';
}

const nameOf = (record: unknown, index: number) => {
  const { id, name, code } = (record ?? {}) as Record<string, unknown>;
  return `record ${index + 1} (${[id, name, code].find((x) => x !== undefined) ?? 'without id'})`;
};

/** Parses every record; collects all problems of a file before it fails. */
export function parseAll<T extends z.ZodType>(file: string, schema: T, records: unknown[]): z.infer<T>[] {
  const problems: string[] = [];
  const parsed = records.flatMap((record, index) => {
    const result = schema.safeParse(record);
    if (result.success) return [result.data];
    for (const issue of result.error.issues)
      problems.push(
        `${file}, ${nameOf(record, index)}, field ${issue.path.join('.') || '.'}: ${issue.message}`,
      );
    return [];
  });
  if (problems.length > 0) throw new DataError(problems.join('\n'));
  return parsed as z.infer<T>[];
}

/** Fails where two records of a file share a key. */
export function unique<T>(
  file: string,
  records: readonly T[],
  field: string,
  key: (record: T) => unknown,
): void {
  const seen = new Set<unknown>();
  for (const [index, record] of records.entries()) {
    const value = key(record);
    if (seen.has(value))
      throw new DataError(`${file}, ${nameOf(record, index)}, field ${field}: "${value}" is there twice`);
    seen.add(value);
  }
}

/** Fails where a record refers to an id that does not exist. */
export function refer<T>(
  file: string,
  records: readonly T[],
  field: string,
  targets: (record: T) => readonly unknown[],
  known: Iterable<unknown>,
): void {
  const ids = new Set(known);
  for (const [index, record] of records.entries())
    for (const target of targets(record))
      if (!ids.has(target))
        throw new DataError(`${file}, ${nameOf(record, index)}, field ${field}: "${target}" does not exist`);
}

/** Every source id anywhere inside a value, under whatever key. */
export function sourceIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourceIds);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sources' ? (inner as string[]) : sourceIds(inner),
  );
}
