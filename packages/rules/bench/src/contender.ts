import type { Person } from './persons.ts';

/** What is said of each of the three lots: its verdict, and in some contests the reasons too. */
export type Said = readonly unknown[];

/** A way to find the verdicts of many persons. */
export interface Contender {
  readonly name: string;
  /** At most so many persons are asked in a round, for what is slow. */
  readonly atMost: number;
  /** Whether it can do with answers that are open. */
  readonly takesPartial: boolean;
  readonly prepare: (persons: readonly Person[]) => Prepared;
}

/** A contender and persons, ready to start. */
export interface Prepared {
  /** Finds the verdicts of all persons; this is what is timed. */
  readonly run: () => void | Promise<void>;
  /** What it says of each person, to be compared. */
  readonly said: () => readonly Said[] | Promise<readonly Said[]>;
}

/** Results are counted, so that no compiler leaves out what makes them. */
export const seen = { results: 0 };

interface Traits {
  readonly atMost?: number;
  readonly takesPartial?: boolean;
}

/** A contender that takes one person after the other. */
export function oneByOne<R>(
  name: string,
  find: (person: Person) => R,
  saidIn: (result: R) => Said,
  { atMost = Number.POSITIVE_INFINITY, takesPartial = true }: Traits = {},
): Contender {
  const prepare = (persons: readonly Person[]): Prepared => ({
    run() {
      for (const person of persons) if (find(person) !== undefined) seen.results++;
    },
    said: () => persons.map((person) => saidIn(find(person))),
  });
  return { name, atMost, takesPartial, prepare };
}

/** The same, where an answer has to be waited for. */
export function oneByOneLater<R>(
  name: string,
  find: (person: Person) => Promise<R>,
  saidIn: (result: R) => Said,
  { atMost = Number.POSITIVE_INFINITY, takesPartial = true }: Traits = {},
): Contender {
  const prepare = (persons: readonly Person[]): Prepared => ({
    async run() {
      for (const person of persons) if ((await find(person)) !== undefined) seen.results++;
    },
    async said() {
      const all: Said[] = [];
      for (const person of persons) all.push(saidIn(await find(person)));
      return all;
    },
  });
  return { name, atMost, takesPartial, prepare };
}
