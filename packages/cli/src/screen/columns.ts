import { columnOf } from '@vstopna-tocka/rules/export';
import { questions } from '@vstopna-tocka/rules/questions';
import { BadInput } from '../io.ts';
import { nearest } from '../near.ts';
import { quoted } from '../printable.ts';

const ids = Object.keys(questions);

/**
 * Finds the columns that answer questions: those named by a question's id or by its column in the exported SQL, whatever
 * their case. All others are carried along.
 *
 * @param names names of the columns, or keys of the objects
 * @returns the name of the column by the id of its question, in the order of the questions
 * @throws BadInput if no column answers a question, two answer the same, or one looks like a question but is none
 */
export function questionColumns(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const lower = name.toLowerCase();
    const id = ids.find((q) => q.toLowerCase() === lower || columnOf(q) === lower);
    if (id === undefined) {
      const like = nearest(name, ids);
      if (like !== undefined)
        throw new BadInput(
          `unknown column ${quoted(name)}: did you mean ${like}? Rename it, or its question stays unanswered`,
        );
      continue;
    }
    const other = found.get(id);
    if (other !== undefined)
      throw new BadInput(`columns ${quoted(other)} and ${quoted(name)} answer the same question`);
    found.set(id, name);
  }
  if (found.size === 0) {
    const some = names.slice(0, 5).map((n) => JSON.stringify(n.slice(0, 40)));
    throw new BadInput(
      `no column answers a question: found ${some.join(', ')}, expected some of ${ids.join(', ')}`,
    );
  }
  return new Map(ids.flatMap((id) => (found.has(id) ? [[id, found.get(id) as string]] : [])));
}

/**
 * Checks the names of a table's columns.
 *
 * @throws BadInput if a column has no name, two have the same, or one has the name of a column that is to be added
 */
export function checkColumnNames(names: readonly string[], added: readonly string[]): void {
  const seen = new Set<string>();
  names.forEach((name, i) => {
    if (name === '') throw new BadInput(`column ${i + 1} has no name`);
    const lower = name.toLowerCase();
    if (seen.has(lower)) throw new BadInput(`two columns are named ${quoted(name)}`);
    if (added.includes(lower))
      throw new BadInput(`column ${quoted(name)} is there already: it is the name of a result`);
    seen.add(lower);
  });
}
