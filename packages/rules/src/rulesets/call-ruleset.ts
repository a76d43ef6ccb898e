import type { Ruleset } from '../engine/index.ts';
import type { questions } from '../questions.ts';

/** The ruleset of a social activation call. */
export type CallRuleset = Ruleset<typeof questions>;
