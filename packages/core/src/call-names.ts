/** The short names of all calls by id, apart from their facts: a page with a report need not load those. */
export { callNames } from './generated/callNames.ts';
