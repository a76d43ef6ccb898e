import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesOf } from '../../../packages/rules/scripts/layout.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const walk = read('apps/docs/src/content/docs/add-a-call.mdx');
const laidOut = Object.entries(filesOf('sa-2027', 8));

it.each(laidOut)('%s of a new call says what is to be filled, and the guide what it holds', (file, text) => {
  expect(text).toContain('TODO: ');
  expect(walk).toContain(`\`${file}\``);
});

it('the commands of the guide are there', () => {
  const commands = [...walk.matchAll(/npm run ([\w:-]+)(?: -w (\S+))?/g)];
  expect(commands.length).toBeGreaterThan(4);
  for (const [, name = '', folder = '.'] of commands)
    expect(JSON.parse(read(`${folder}/package.json`)).scripts, folder).toHaveProperty([name]);
});
