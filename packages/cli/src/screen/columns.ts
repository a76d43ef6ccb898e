import { columnOf } from '@vstopna-tocka/rules/export';
import { BadInput } from '../io.ts';
import { nearest } from '../near.ts';
import { quoted } from '../printable.ts';
import { ids } from './source.ts';

/**
 * The question that a column answers: one named by its id or by its column in the exported SQL, whatever the case.
 *
 * @returns its id; `undefined` for a column that is carried along
 * @throws BadInput if the name looks like a question's but is none
 */
export function questionNamed(name: string): string | undefined {
  const lower = name.toLowerCase();
  const id = ids.find((q) => q.toLowerCase() === lower || columnOf(q) === lower);
  const like = id === undefined ? nearest(name, ids) : undefined;
  if (like === undefined) return id;
  throw new BadInput(
    `unknown column ${quoted(name)}: did you mean ${like}? Rename it, or its question stays unanswered`,
  );
}

/**
 * Collects the columns that answer questions as they come up.
 *
 * @returns a function that takes the name of a column, and the names by the ids of their questions
 * @throws BadInput if two names answer the same question, or one looks like a question but is none
 */
export function questionColumns() {
  const found = new Map<string, string>();
  const take = (name: string): string | undefined => {
    const id = questionNamed(name);
    if (id === undefined) return undefined;
    const other = found.get(id) ?? name;
    if (other !== name)
      throw new BadInput(`columns ${quoted(other)} and ${quoted(name)} answer the same question`);
    found.set(id, name);
    return id;
  };
  return { found, take };
}

/** Says that no column answers a question. */
export function noQuestion(names: readonly string[]): BadInput {
  const some = names.slice(0, 5).map((n) => JSON.stringify(n.slice(0, 40)));
  return new BadInput(
    `no column answers a question: found ${some.join(', ')}, expected some of ${ids.join(', ')}`,
  );
}

/**
 * Where the answers stand in a table.
 *
 * @param names the names of its columns
 * @param added names of columns that are to be added
 * @returns for each question the index of its column, -1 where there is none, and the questions that have one
 * @throws BadInput if the columns cannot be used
 */
export function answerColumns(names: readonly string[], added: readonly string[]) {
  checkColumnNames(names, added);
  const { found, take } = questionColumns();
  for (const name of names) take(name);
  if (found.size === 0) throw noQuestion(names);
  return {
    indexes: ids.map((id) => names.indexOf(found.get(id) ?? '')),
    answered: ids.filter((id) => found.has(id)),
  };
}

/** Checks that all columns have names, different ones, and none that of a column that is to be added. */
function checkColumnNames(names: readonly string[], added: readonly string[]): void {
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
