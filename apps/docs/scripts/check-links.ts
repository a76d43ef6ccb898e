// npm run check:links -w apps/docs: checks the built site. Exits 1 with one line for each problem.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkProblems } from './links.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const base = `/${process.env['BASE_PATH'] ?? ''}/`.replaceAll(/\/+/g, '/');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((path) => statSync(join(dist, path)).isFile())
  .map((path) => path.replaceAll('\\', '/'));
const pages = new Map(
  files
    .filter((path) => path.endsWith('.html'))
    .map((path) => [path, readFileSync(join(dist, path), 'utf8')] as const),
);
const problems = linkProblems(pages, new Set(files), base);
for (const problem of problems) console.error(problem);
console.log(`links: ${pages.size} pages, ${problems.length} problems`);
if (problems.length > 0 || pages.size === 0) process.exitCode = 1;
