import type { Band } from './bands.ts';
import type { Node } from './diagram.ts';

/** What is still open in a conversation: one function per programme, and the group being asked about. */
export interface State {
  readonly functions: readonly Node[];
  readonly group: string | undefined;
}

/** One branch of a question: a band, or `undefined` for an answer that stays open. */
export interface Branch {
  readonly band: Band | undefined;
  readonly next: State;
}

/** The best question of a state, and what it costs from there on. */
export interface Step {
  readonly question: string;
  readonly branches: readonly Branch[];
  readonly expected: number;
  readonly atMost: number;
}

/** Two states with the same key are the same state of the conversation. */
export const keyOf = (state: State) => [...state.functions, state.group].join();
