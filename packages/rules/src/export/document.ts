/** A piece of text, with an address if it is a link. */
export type Inline = string | { readonly text: string; readonly href: string };

/** Whether an address is one of the web, or of this document; any other, such as `javascript:`, is nothing to link to. */
export const isAddress = (href: string): boolean => /^(https?:\/\/|#)/i.test(href);

/** A point of a list, with points below it. */
export interface Item {
  readonly text: readonly Inline[];
  readonly items?: readonly Item[];
}

/** A table; its first column names the rows. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of a document for people. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | TableBlock;

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
