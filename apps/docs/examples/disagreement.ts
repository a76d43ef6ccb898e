import { best, isDisputed } from '@vstopna-tocka/core/claims';
import { sourceById } from '@vstopna-tocka/core/sources';
import { statementById } from '@vstopna-tocka/core/statements';

const claims = statementById('regional-units')?.claims ?? [];
console.log(`shown first: ${best(claims).value}; do the sources disagree? ${isDisputed(claims)}`);

for (const { value, sources, asOf } of claims) {
  console.log(`${value}, as of ${asOf}:`);
  for (const id of sources) console.log(`  ${sourceById(id)?.title} (${sourceById(id)?.publisher})`);
}
