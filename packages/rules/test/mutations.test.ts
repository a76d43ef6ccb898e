import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

it('what is said of mutants that survived is said of code that is there', () => {
  const rows = [...read('../MUTATIONS.md').matchAll(/^\| `(\S+\.ts)` \| `(.+?)` \| .+ \| .+ \|$/gm)];
  expect(rows.length).toBeGreaterThan(10);
  for (const [, file, code] of rows) expect(read(`../src/${file}`), file).toContain(code);
});
