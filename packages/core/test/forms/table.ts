import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A form in which a public file writes a place. */
export interface Form {
  form: string;
  kind: string;
  /** Any of them is right. */
  municipalities: number[];
}

/** What a look-up made of a form. */
export type Outcome = 'right' | 'offered' | 'not found' | 'wrong';
export const outcomes: readonly Outcome[] = ['right', 'offered', 'not found', 'wrong'];

/** Over fifteen thousand forms from public files, each with what it means there; see the README beside the file. */
export const forms: Form[] = (
  parse(readFileSync(new URL('name-forms.csv', import.meta.url)), { columns: true }) as Record<
    string,
    string
  >[]
).map(({ form = '', kind = '', municipalities = '' }) => ({
  form,
  kind,
  municipalities: municipalities.split(' ').map(Number),
}));

/**
 * Judges an answer: `right` where all places are meant, `offered` where one of several is, `wrong` where none is.
 *
 * @param found the municipalities that a look-up answered with
 */
export function judge(found: readonly number[], meant: readonly number[]): Outcome {
  if (found.length === 0) return 'not found';
  const right = found.filter((id) => meant.includes(id)).length;
  if (right === 0) return 'wrong';
  return right === found.length ? 'right' : 'offered';
}

/** Judges all forms, by kind. */
export function judgeAll(
  lookUp: (form: string) => readonly number[],
  rows: readonly Form[] = forms,
): { kind: string; counts: Record<Outcome, number>; misses: string[] }[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const members = rows.filter((row) => row.kind === kind);
    const counts = { right: 0, offered: 0, 'not found': 0, wrong: 0 };
    const misses: string[] = [];
    for (const { form, municipalities } of members) {
      const found = lookUp(form);
      const outcome = judge(found, municipalities);
      counts[outcome] += 1;
      if (outcome === 'not found' || outcome === 'wrong')
        misses.push(`${outcome}: ${form} (${municipalities.join(' ')}; got ${found.join(' ')})`);
    }
    return { kind, counts, misses };
  });
}
