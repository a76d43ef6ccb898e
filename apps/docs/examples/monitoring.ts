import {
  csvLines,
  openCsv,
  problemText,
  summariseTable,
  syntheticRecords,
  wordsIn,
} from '@vstopna-tocka/monitoring';

// Bytes may come from a file, a fetch or a Blob; here from 400 made-up records and one row that is wrong.
const lines = [
  ...csvLines(syntheticRecords(400, 1, ['sa-2017-long', 'sa-2019'])),
  'celje;sa-2019;;lot;;;17. 5. 2019;;;;;;;;;\n',
];
const bytes = lines.map((line) => new TextEncoder().encode(line));

const words = wordsIn('sl');
const summary = await summariseTable(await openCsv(bytes), (problems) => {
  for (const problem of problems) console.log(problemText(words, problem));
});

console.log(`${summary.records} records, ${summary.rejected} rejected`);
for (const { id, value } of summary.indicators) console.log(`${id}: ${value?.toFixed(1) ?? 'not shown'}`);
for (const { id, cells } of summary.tables)
  console.log(`${id}: ${cells.flat().filter((cell) => cell === null).length} cells hidden`);
