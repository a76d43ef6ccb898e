import { findPlace } from '@vstopna-tocka/core/lookup';

for (const query of ['skofja loka', '8233', 'Trebje']) {
  const { candidates, suggestions } = findPlace(query);
  console.log(`${query}:`);
  for (const { matched, municipality, regionalUnit, csdUnits } of candidates)
    console.log(`  ${municipality.name} (${matched.kind}): ${regionalUnit.name}, ${csdUnits[0]?.name}`);
  if (suggestions.length > 0) console.log(`  nothing found; did you mean ${suggestions.join(', ')}?`);
}
