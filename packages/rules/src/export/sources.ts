/** What an export says about a source. */
export interface SourceText {
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly url?: string | undefined;
}

/** Looks up a source by its id. */
export type Sources = (id: string) => SourceText | undefined;
