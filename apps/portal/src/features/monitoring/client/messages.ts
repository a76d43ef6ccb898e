import type { Encoding, Language } from '@vstopna-tocka/monitoring';

/** What the page asks of the worker. The file is handed over as it is; nothing of it leaves the device. */
export interface Task {
  file: Blob;
  name: string;
  lang: Language;
  encoding: Encoding;
  /** The records are made up. */
  synthetic: boolean;
}

/** The rows that cannot be used: how many faults, and the words of the first of them. */
export interface Faults {
  count: number;
  texts: string[];
}

/** What the worker tells the page. */
export type Answer =
  | { kind: 'progress'; part: number }
  /** The whole file cannot be used; without a text where the reason is not known. */
  | { kind: 'refused'; text?: string; faults: Faults }
  /** The report as a document of its own. */
  | { kind: 'report'; html: string; faults: Faults };

/** How many faults are listed. */
export const MOST_LISTED = 100;
