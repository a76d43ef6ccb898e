import { headOf } from '../files/kinds.ts';
import { LONGEST, textParts } from '../files/text.ts';
import { BadInput } from '../io.ts';
import { quoted } from '../printable.ts';
import { noQuestion, questionColumns } from './columns.ts';
import { parsed } from './json.ts';
import { ids, type Opening, type Row, type Source } from './source.ts';

/** Different keys that are remembered: a file may have as many as it has lines. */
const REMEMBERED = 100_000;

/**
 * Opens a file of JSON Lines: one object a line, empty lines apart. Values are as in an answers file; `null` is an open
 * answer. What is carried along is the object as it is written.
 *
 * @throws BadInput if the file is not text in UTF-8 or is one JSON array; while rows are read, if a key looks like a
 *   question or none answers one
 */
export async function openJsonLines({ path, added, onProgress }: Opening): Promise<Source> {
  const head = await headOf(path, 'jsonl');
  if (head.bytes.toString('latin1').trimStart().startsWith('['))
    throw new BadInput(`${quoted(path)} is a JSON array: expected JSON Lines, one object a line`);
  const { found, take } = questionColumns();
  const indexes = new Map<string, number>();

  const indexOf = (key: string): number => {
    const known = indexes.get(key);
    if (known !== undefined) return known;
    if (indexes.size >= REMEMBERED) indexes.clear();
    const id = take(key);
    const index = id === undefined ? -1 : ids.indexOf(id);
    indexes.set(key, index);
    return index;
  };

  function rowOf(line: number, written: string): Row {
    const text = () => written;
    const object = written.length > LONGEST ? `longer than ${LONGEST} characters` : parsed(written, added);
    if (typeof object === 'string') return { line, problem: object, answers: [], carried: [], text };
    const answers: unknown[] = new Array(ids.length);
    for (const key in object) {
      const index = indexOf(key);
      if (index >= 0) answers[index] = object[key];
    }
    return { line, answers, carried: [written], text };
  }

  async function* rows() {
    let line = 1;
    for await (const part of textParts(path, head, onProgress)) {
      const batch: Row[] = [];
      const lines = part.split('\n');
      // What follows the last line end is no line.
      if (lines.at(-1) === '') lines.pop();
      for (const written of lines) {
        const trimmed = written.replace(/[ \t\r]+$/, '').replace(/^[ \t\r]+/, '');
        if (trimmed !== '') batch.push(rowOf(line, trimmed));
        line++;
      }
      yield batch;
    }
    if (found.size > 0) return;
    if (indexes.size > 0) throw noQuestion([...indexes.keys()].sort());
    throw new BadInput(
      `${quoted(path)}: no line holds an object with answers: expected JSON Lines, one object a line`,
    );
  }
  return { writing: 'json', columns: [], answered: () => ids.filter((id) => found.has(id)), rows: rows() };
}
