import type { CommanderError } from 'commander';
import { wordsIn } from './words.ts';

/** What commander finds wrong with how a command is written, by its code and our key. */
const keys: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'place.unknownOption',
  'commander.excessArguments': 'place.onePlace',
  'commander.optionMissingArgument': 'place.noValue',
};

/** The language that arguments ask for; the empty text where they do not. */
export function languageIn(args: readonly string[]): string {
  const at = args.findIndex((arg) => /^--lang(=|$)/.test(arg));
  return at === -1 ? '' : (/=(.*)/s.exec(args[at] ?? '')?.[1] ?? args[at + 1] ?? '');
}

/**
 * The message about a command that is written wrongly. `place` is for everybody and speaks the language that it was
 * asked for; the others are for those who work with rules and speak English.
 *
 * @param error what commander says
 * @param args the arguments after the program's name
 */
export async function usageText(error: CommanderError, args: readonly string[]): Promise<string> {
  const key = keys[error.code];
  const lang = languageIn(args);
  if (args[0] !== 'place' || key === undefined || !/^(sl|hr|en)$/.test(lang)) return error.message;
  const words = await wordsIn(lang);
  const name = /'([^' ]+)/.exec(error.message)?.[1] ?? '';
  return `${words('place.error')}: ${words(key, { name })}`;
}
