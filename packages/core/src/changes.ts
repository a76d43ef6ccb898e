import { changes } from './generated/changes.ts';

/** What changed in the facts, the newest first. */
export { changes };
