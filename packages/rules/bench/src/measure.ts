import type { Contender, Prepared, Said } from './contender.ts';
import type { Person } from './persons.ts';

/** Persons of one kind. */
export interface PersonSet {
  readonly name: string;
  readonly persons: readonly Person[];
  readonly isPartial: boolean;
}

/** One contender on one set: nanoseconds a person in each round. */
export interface Track {
  readonly contender: Contender;
  readonly set: PersonSet;
  readonly prepared: Prepared;
  readonly count: number;
  readonly times: number[];
}

/**
 * Makes a contender ready for a set and compares what it says of everybody it will be timed with.
 *
 * @param expected what our clear evaluator says
 * @throws Error naming the first person of whom it says something else
 */
export async function track(
  contender: Contender,
  set: PersonSet,
  expected: (person: Person) => Said,
): Promise<Track> {
  const persons = set.persons.slice(0, contender.atMost);
  const prepared = contender.prepare(persons);
  const said = await prepared.said();
  persons.forEach((person, i) => {
    const [got, wanted] = [said[i]?.join('; '), expected(person).join('; ')];
    if (got !== wanted) {
      throw new Error(`${contender.name}: ${got}, expected ${wanted} for ${JSON.stringify(person)}`);
    }
  });
  return { contender, set, prepared, count: persons.length, times: [] };
}

/**
 * Times all tracks round by round, one after the other, so that whatever slows the machine for a while slows all.
 *
 * Time is that of the processor for this process, garbage collection included, not of the clock: other programs do not
 * count.
 */
export async function measure(tracks: readonly Track[], warmUp: number, rounds: number): Promise<void> {
  for (let round = -warmUp; round < rounds; round++) {
    for (const { prepared, count, times } of tracks) {
      const before = process.cpuUsage();
      let persons = 0;
      let used = 0;
      // Long enough for garbage to be collected in the round that makes it.
      do {
        await prepared.run();
        persons += count;
        const { user, system } = process.cpuUsage(before);
        used = user + system;
      } while (used < 10_000);
      if (round >= 0) times.push((used * 1000) / persons);
    }
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

/** How many times as fast as another, in the same rounds. */
export const ratio = (mine: Track, other: Track): number =>
  median(mine.times.map((time, round) => (other.times[round] as number) / time));
