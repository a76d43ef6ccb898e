export { toDmn } from './dmn.ts';
export { questionsOf } from './forms.ts';
export { type JsonLogicExport, type Logic, toJsonLogic } from './json-logic.ts';
export { answersSchema, type JsonSchema, toJsonSchema } from './json-schema.ts';
export { columnOf } from './names.ts';
export { toOpenApi } from './openapi.ts';
export type { Sources, SourceText } from './sources.ts';
export { type SqlOptions, toSql } from './sql.ts';
export { type TableOptions, toTableHtml, toTableMarkdown } from './table.ts';
