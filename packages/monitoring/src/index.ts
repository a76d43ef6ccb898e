export { inconsistencies } from './consistent.ts';
export { summariseTable } from './count.ts';
export {
  csvTemplate,
  type DictionaryEntry,
  dataDictionary,
  dictionaryCsv,
  type JsonSchema,
  recordSchema,
} from './documents.ts';
export { type Field, type FieldName, fields } from './fields.ts';
export { identifyingColumn, identifyingValue } from './identity.ts';
export { type FileCode, FileProblem, isFileProblem, type Problem, type RowCode } from './problems.ts';
export { type Category, LEAST_VALUES, pool, protect, SMALLEST_SHOWN } from './protect.ts';
export {
  type Batch,
  checkColumns,
  delimiterOf,
  LONGEST,
  MOST_GROUPS,
  openCsv,
  type Row,
  readRecords,
  type Table,
} from './read.ts';
export type { ParticipationRecord } from './record.ts';
export { type ReportOptions, renderReport } from './report/report.ts';
export {
  type CrossTable,
  type Distribution,
  type IndicatorValue,
  type Progress,
  type Summary,
  summarise,
} from './summary.ts';
export { type CsvStyle, csvLines, syntheticRecords } from './synthetic.ts';
export { addRecord, emptyTally, NOT_RECORDED, type Tally } from './tally.ts';
export type { Bytes, Encoding } from './text.ts';
export { fileProblemText, type Language, problemText, valueName, wordsIn } from './words.ts';
