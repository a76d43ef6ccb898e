import type { Params } from '@vstopna-tocka/core/words';
/** What can be wrong with a row; words for each are in the locale files, `problems.<code>`. */
export type RowCode =
  | 'missing'
  | 'value'
  | 'date'
  | 'number'
  | 'range'
  | 'columns'
  | 'quote'
  | 'line-end'
  | 'too-long'
  | 'exit-before-entry'
  | 'exit-incomplete'
  | 'exit-unexpected'
  | 'reason-unexpected'
  | 'places-without-group'
  | 'places-differ';

/** What can be wrong with a whole file; `files.<code>`. */
export type FileCode =
  | 'empty'
  | 'binary'
  | 'excel'
  | 'encoding'
  | 'windows-1250'
  | 'utf-16'
  | 'delimiter'
  | 'column-twice'
  | 'column-unknown'
  | 'column-missing'
  | 'column-identifies'
  | 'value-identifies'
  | 'no-row'
  | 'no-record'
  | 'too-many-groups'
  | 'parquet'
  | 'parquet-compression'
  | 'parquet-large';

/** Why a row cannot be used. */
export interface Problem {
  /** The line of the file, from 1; the header is line 1. For a file without lines: the number of the row. */
  line: number;
  /** The name of the column; absent where the whole row is meant. */
  column?: string;
  code: RowCode;
  params: Params;
}

/** Thrown where a whole file cannot be used. Its words come from the code, in the language of the reader. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly code: FileCode;
  readonly params: Params;
  /** Where no row can be used: what is wrong with the first. */
  readonly first?: Problem;

  constructor(code: FileCode, params: Params = {}, first?: Problem) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
    if (first) this.first = first;
  }
}

/** Whether an error is one of a whole file; also where the class came from another copy of this module. */
export const isFileProblem = (error: unknown): error is FileProblem =>
  error instanceof Error && error.name === 'FileProblem';
