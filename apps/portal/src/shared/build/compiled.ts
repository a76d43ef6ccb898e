import { changes } from '@vstopna-tocka/core/changes';

/** The day on which the facts were last gathered from their sources. */
export const compiledOn: string = changes[0]?.date ?? '';
