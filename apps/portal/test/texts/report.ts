// Prints what the checker of texts finds, and ends with 1 if that is anything: `npm run texts -w apps/portal`.
import { findings } from './findings.ts';

const { pairs, found } = await findings();
for (const line of found) console.log(line);
console.log(`${pairs} texts in two languages, ${found.length} findings`);
process.exitCode = found.length === 0 ? 0 : 1;
