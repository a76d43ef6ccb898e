import { evaluate, sa2019 } from '@vstopna-tocka/rules';

const me = { age: 34, residence: 'citizen', cashAssistance: true, gender: 'female', roma: false } as const;

for (const { id, verdict, reasons, missing } of evaluate(sa2019, me).programmes) {
  console.log(`${id}: ${verdict}`);
  for (const { criterion, sources } of reasons) console.log(`  ${criterion} [${sources.join(', ')}]`);
  if (missing.answers.length > 0) console.log(`  still to ask: ${missing.answers.join(', ')}`);
}
