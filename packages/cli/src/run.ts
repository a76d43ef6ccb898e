import { Command, CommanderError } from 'commander';
import about from '../package.json' with { type: 'json' };
import { addAsk } from './ask/command.ts';
import { addCheck } from './check/command.ts';
import type { AddCommand } from './command.ts';
import { addExplain } from './explain/command.ts';
import { addExport } from './export/command.ts';
import type { Io } from './io.ts';
import { messageOf } from './messages.ts';
import { addMonitor } from './monitor/command.ts';
import { addPlace } from './place/command.ts';
import { addPlan } from './plan/command.ts';
import { addReceipt } from './receipt/command.ts';
import { addScreen } from './screen/command.ts';
import { addVerify } from './verify/command.ts';

/** Exit codes: done, a negative finding, bad input. */
export const exitCodes = { done: 0, negative: 1, badInput: 2 } as const;

/** The commands, in the order in which help lists them. */
const commands: readonly AddCommand[] = [
  addCheck,
  addAsk,
  addExplain,
  addPlan,
  addReceipt,
  addVerify,
  addExport,
  addScreen,
  addMonitor,
  addPlace,
];

/**
 * Runs the command line.
 *
 * @param args the arguments after the program's name
 * @returns the exit code, one of {@link exitCodes}; whatever goes wrong is said in one line, and nothing is thrown
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.done;
  const program = new Command('vstopna-tocka')
    .description(
      'Checks answers against the calls for social activation in Slovenia, and finds who serves a place.',
    )
    .version(about.version)
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 a negative finding, 2 bad input or a place that cannot be read or written.',
    )
    .exitOverride()
    .showSuggestionAfterError(false)
    // What is wrong is said below, in the language of the reader.
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined });
  for (const add of commands) {
    add(program, io, (good) => {
      code = good ? exitCodes.done : exitCodes.negative;
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
    // Without a command there is help in place of a message.
    if (!(error instanceof CommanderError && error.code === 'commander.help'))
      io.err(`${await messageOf(error, args)}\n`);
    return exitCodes.badInput;
  }
}
