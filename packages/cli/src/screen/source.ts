/** How values are written in a source: as plain text, or as JSON. */
export type Writing = 'text' | 'json';

/** A file of many persons as DuckDB sees it. */
export interface Source {
  /** A query that gives `line` and what the other parts speak of. */
  readonly from: string;
  /** Where the answer to a question stands: an expression that gives a text. Other questions are not answered. */
  readonly answers: ReadonlyMap<string, string>;
  readonly writing: Writing;
  /** An expression that says why a row cannot be used whatever its answers, or NULL. */
  readonly unusable?: string;
  /** What is carried along: columns of a query. */
  readonly carried: readonly { readonly sql: string; readonly name: string }[];
  /** A row as a text, for the file of rejected rows. */
  readonly row: string;
  /** Rows that `from` gives, and rows that could not even be read. */
  readonly good: number;
  readonly bad: number;
  /** File with the rows that could not be read. */
  readonly badFile?: string;
  /** Whether rows must be read by one thread, because some take more than one line. */
  readonly oneThread: boolean;
}

/** What it takes to open a source. */
export interface Opening {
  readonly path: string;
  /** Folder for files that are removed at the end. */
  readonly folder: string;
  /** Names of the columns that will be added. */
  readonly added: readonly string[];
  /** Told the part that is read, from 0 to 1. */
  readonly onProgress: (part: number) => void;
}
