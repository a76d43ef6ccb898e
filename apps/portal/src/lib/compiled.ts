/** The day on which the facts were last gathered from their sources. */
export const compiledOn = '2026-11-22';
