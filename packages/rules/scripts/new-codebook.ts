// Writes the next codebook of receipts, if there is a call, a programme or an answer that the newest one does not know.
import { writeFileSync } from 'node:fs';
import { questions } from '../src/questions.ts';
import { codebooks } from '../src/receipt/codebook.ts';
import { rulesets } from '../src/rulesets/index.ts';
import { nextCodebook } from './codebook.ts';

const file = new URL('../src/receipt/codebooks.json', import.meta.url);
const next = nextCodebook(codebooks[0], rulesets, questions);
if (next) writeFileSync(file, `${JSON.stringify([next, ...codebooks], null, 2)}\n`);
console.log(next ? `codebook ${next.format} is written` : `codebook ${codebooks[0].format} knows everything`);
