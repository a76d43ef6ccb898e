import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const examples = globSync('examples/*.ts', { cwd: root }).map((path) => path.slice(9, -3));
const pages = globSync('src/content/docs/**/*.{md,mdx}', { cwd: root }).map(read).join('\n');

describe('the examples of the pages', () => {
  it('are there', () => {
    expect(examples.sort()).toEqual(['check', 'disagreement', 'monitoring', 'own-call', 'place']);
  });

  it.each(examples)('%s prints what its page shows', async (name) => {
    const printed = execFileSync(
      process.execPath,
      ['--conditions=@vstopna-tocka/source', `${root}examples/${name}.ts`],
      { encoding: 'utf8' },
    );
    expect(printed).not.toBe('');
    await expect(printed).toMatchFileSnapshot(`../examples/${name}.txt`);
  });

  it.each(examples)('%s is shown on a page', (name) => {
    expect(pages).toContain(`<Example name="${name}" />`);
  });

  it('the first is at most ten lines', () => {
    expect(read('examples/check.ts').trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });

  it.each([
    ['../../README.md', 'check'],
    ['../../packages/core/README.md', 'place'],
    ['../../packages/monitoring/README.md', 'monitoring'],
  ])('%s shows %s and what it prints', (readme, name) => {
    expect(read(readme)).toContain(`\`\`\`ts\n${read(`examples/${name}.ts`)}\`\`\``);
    expect(read(readme)).toContain(`\`\`\`text\n${read(`examples/${name}.txt`)}\`\`\``);
  });
});
