import { Command, CommanderError } from 'commander';
import { type CheckOptions, check } from './check.ts';
import { BadInput, type Io } from './io.ts';
import type { PlaceOptions } from './place.ts';

/** Exit codes: done, nothing found, bad input. */
export const exitCodes = { done: 0, nothingFound: 1, badInput: 2 } as const;

/**
 * Runs the command line.
 *
 * @param args the arguments after the program's name
 * @returns the exit code
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.done;
  const program = commands(io, (found) => {
    code = found ? exitCodes.done : exitCodes.nothingFound;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
    if (!(error instanceof BadInput)) throw error;
    io.err(`error: ${error.message}\n`);
    return exitCodes.badInput;
  }
}

function commands(io: Io, onPlace: (found: boolean) => void): Command {
  const program = new Command('vstopna-tocka')
    .description(
      'Checks answers against the calls for social activation in Slovenia, and finds who serves a place.',
    )
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: io.out, writeErr: io.err });

  program
    .command('check')
    .description('say for each programme whether the answers meet its conditions, and why')
    .argument('[file]', 'JSON file with answers; - or nothing for standard input')
    .option('--json', 'print JSON')
    .option('--ruleset <id>', 'check one call only')
    .option('--lang <lang>', 'language of the text: sl, hr or en', 'en')
    .addHelpText(
      'after',
      `
Examples:
  vstopna-tocka check answers.json
  echo '{"age": 40, "cashAssistancePayments24": 12}' | vstopna-tocka check - --json --ruleset sa-2017-long

Exit codes: 0 done, 2 bad input.`,
    )
    .action((file: string | undefined, options: CheckOptions) => check(io, file, options));

  program
    .command('place')
    .description('find the regional unit and the entry points that serve a place')
    .argument('<query>', 'municipality, settlement, postcode, register number, slug or "lat, lon"')
    .option('--json', 'print JSON')
    .option('--lang <lang>', 'language of the text: sl, hr or en', 'en')
    .addHelpText(
      'after',
      `
Examples:
  vstopna-tocka place "škofja loka"
  vstopna-tocka place 8210 --json

Exit codes: 0 found, 1 nothing found, 2 bad input.`,
    )
    .action(async (query: string, options: PlaceOptions) => {
      // Loaded only here: the places are large, and a check needs none of them.
      const { place } = await import('./place.ts');
      onPlace(await place(io, query, options));
    });

  return program;
}
