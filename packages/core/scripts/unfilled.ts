// What a new call still lacks: `npm run new-call` writes TODO wherever something is to be filled.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Lists what is still to fill in the folders of the calls, a line for each.
 *
 * @param source The folder that holds `calls/`.
 */
export function unfilled(source: URL): string[] {
  const files = globSync('calls/*/*', { cwd: fileURLToPath(source) }).sort();
  return files.flatMap((file) =>
    readFileSync(new URL(file, source), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(/TODO: ([^"'*]*[^"'* ])/g)].map(
          ([, what]) => `${file}, line ${index + 1}: still to fill: ${what}`,
        ),
      ),
  );
}
