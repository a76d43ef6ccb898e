import { debuglog } from 'node:util';
import { CommanderError } from 'commander';
import { commandWords } from './command-words.ts';
import { cannotRead, cannotWrite, isSystemError, reasonOf } from './files/faults.ts';
import { BadInput } from './io.ts';
import { message } from './printable.ts';
import { languageIn, usageText } from './usage.ts';

/** For those who look for a mistake of the program: `NODE_DEBUG=vstopna-tocka` prints where it happened. */
const debug = debuglog('vstopna-tocka');

/**
 * What is said of an error: one line that begins with `error:`, in the language of the command where it has the words, of a length that can be read
 * and without signs that do anything to a terminal.
 *
 * @param error anything that was thrown
 * @param args the arguments after the program's name
 */
export async function messageOf(error: unknown, args: readonly string[]): Promise<string> {
  if (error instanceof CommanderError) return message(await usageText(error, args));
  const lang = languageIn(args) || (args[0] === 'monitor' ? 'sl' : 'en');
  const words = commandWords(lang);
  const { inWords, label, message: text } = asBadInput(error);
  return message(`${label}: ${inWords ? inWords(words) : text}`);
}

function asBadInput(error: unknown): BadInput {
  if (error instanceof BadInput) return error;
  debug('%s', error instanceof Error ? error.stack : error);
  if (isSystemError(error) && error.path !== undefined) {
    const reads = /^(open|read|l?stat|scandir|readlink|access)$/.test(error.syscall ?? '');
    return (reads ? cannotRead : cannotWrite)(error.path, reasonOf(error));
  }
  return new BadInput((words) => words('inside', { message: String(error).split('\n')[0] ?? '' }));
}
