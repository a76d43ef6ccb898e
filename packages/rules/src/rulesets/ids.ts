/** Ids that calls have had: commands, links and receipts of then still mean them. */
const FORMER = new Map([['sa-2021', 'sa-2021-additional']]);

/** The id of a call today. */
export const currentId = (id: string): string => FORMER.get(id) ?? id;
