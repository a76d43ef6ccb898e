import { questions } from '@vstopna-tocka/rules/questions';
import type { SchemaElement } from 'hyparquet';

/** The ids of all questions, in their order. */
export const ids: readonly string[] = Object.keys(questions);

/** How answers are written: as plain text, or as JSON. */
export type Writing = 'text' | 'json';

/** A row of a file of many persons. */
export interface Row {
  /** The line on which it begins, from 1; in Parquet the number of the row. */
  readonly line: number;
  /** Why it cannot be read; answers and what is carried are then not to be used. */
  readonly problem?: string;
  /** What is given for each question, in the order of {@link ids}; `undefined` where nothing is. */
  readonly answers: readonly unknown[];
  /** What is carried along. */
  readonly carried: readonly unknown[];
  /** The row as a text, for the file of rejected rows. */
  readonly text: () => string;
}

/** A file of many persons, whatever it is written in. */
export interface Source {
  readonly writing: Writing;
  /** Names of what is carried along; in JSON Lines each object is one value without a name. */
  readonly columns: readonly string[];
  /** How what is carried along is stored in Parquet. */
  readonly schema?: readonly SchemaElement[];
  /** The questions that are answered; all are known once the rows are read. */
  readonly answered: () => readonly string[];
  /**
   * Rows in batches, in their order.
   *
   * @throws BadInput where the file turns out to be of no use
   */
  readonly rows: AsyncIterable<readonly Row[]>;
}

/** Where the rows with their results go. */
export interface Results {
  readonly write: (carried: readonly unknown[], results: readonly string[]) => void;
  /** Writes what is left and closes the file. May be called twice. */
  readonly close: () => void;
}

/** What it takes to open a source. */
export interface Opening {
  readonly path: string;
  /** Names of the columns that will be added. */
  readonly added: readonly string[];
  /** Told the part that is read, from 0 to 1. */
  readonly onProgress: (part: number) => void;
}
