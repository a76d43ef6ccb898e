import { type Given, offeredFor, readAnswer } from '../answers.ts';

/** Answers as they are kept on a device: in the words of the rules. */
interface Kept {
  form: 1;
  /** The questions and conditions that the answers were given to. */
  plan: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** A value, or the first and last number of a band. */
  answers: Record<string, unknown>;
}

/** What was read: the answers that still fit, and whether something has changed since. */
export interface Restored {
  given: Given;
  date: string;
  changed: boolean;
}

/** Writes answers down to be kept. */
export function writeKept(given: Given, plan: string, date: string): string {
  const answers = Object.fromEntries(
    Object.entries(given).map(([question, answer]) => {
      const { value, from, to } = readAnswer(answer);
      return [question, from === undefined ? value : [from, to]];
    }),
  );
  return JSON.stringify({ form: 1, plan, date, answers } satisfies Kept);
}

function isKept(read: unknown): read is Kept {
  if (typeof read !== 'object' || read === null) return false;
  const { form, plan, date, answers } = read as Partial<Record<keyof Kept, unknown>>;
  const isDay = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
  return form === 1 && typeof plan === 'string' && isDay && typeof answers === 'object' && answers !== null;
}

/**
 * Reads kept answers. Each is looked up among the answers of today's page: one that was given to other questions or
 * other bands of numbers, and no longer says clearly which it is, is left out and asked again.
 *
 * @param plan the questions and conditions of this page
 * @param offered the answers to a question that this page offers
 * @returns undefined if the text is not what {@link writeKept} writes
 */
export function readKept(
  text: string,
  plan: string,
  offered: (question: string) => readonly string[],
): Restored | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isKept(read)) return undefined;
  const answers = Object.entries(read.answers).map(
    ([question, answer]) => [question, offeredFor(offered(question), answer)] as const,
  );
  const fitting = answers.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    given: Object.fromEntries(fitting),
    date: read.date,
    changed: read.plan !== plan || fitting.length < answers.length,
  };
}
