/** The forms in which rulesets can be written. */
export const formats = ['sql', 'dmn', 'json-logic', 'json-schema', 'openapi', 'table', 'table-html'] as const;

export type Format = (typeof formats)[number];
