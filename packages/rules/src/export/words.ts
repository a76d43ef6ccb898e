/**
 * Looks up a text by its key, such as `verdicts.met.title`, and puts parameters in. The parameter `count` chooses the
 * plural form.
 */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** What an export says about a source. */
export interface SourceText {
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly url?: string | undefined;
}

/** Looks up a source by its id. */
export type Sources = (id: string) => SourceText | undefined;
