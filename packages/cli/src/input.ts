import { AnswerError } from '@vstopna-tocka/rules/engine';
import { type Answers, questions } from '@vstopna-tocka/rules/questions';
import { cannotRead, reasonOf } from './files/faults.ts';
import { BadInput, type Io } from './io.ts';
import { doubledKey } from './json.ts';
import { nearest } from './near.ts';
import { quoted, shown } from './printable.ts';

/**
 * Reads answers from a JSON file.
 *
 * @param file path of the file; `-` or nothing for standard input
 * @returns what the JSON says; nothing is known of it yet
 * @throws BadInput if the file or its JSON cannot be read, or a key occurs twice in it
 */
export async function readJson(io: Io, file: string | undefined): Promise<unknown> {
  const text = (await read(io, file)).replace(/^\uFEFF/, '');
  const where = file === undefined || file === '-' ? 'standard input' : quoted(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${where} is not JSON: ${shown((error as Error).message.replace(/\s+/g, ' '))}`);
  }
  const doubled = doubledKey(text);
  if (doubled !== undefined) throw new BadInput(`${where}: the key ${quoted(doubled)} occurs twice`);
  return value;
}

async function read(io: Io, file: string | undefined): Promise<string> {
  if (file === undefined || file === '-') {
    if (file === undefined && io.inputIsTerminal) {
      throw new BadInput('no answers: give a file, or - to read standard input');
    }
    return io.readInput();
  }
  return io.readFile(file).catch((error) => {
    throw error instanceof BadInput ? error : cannotRead(file, reasonOf(error));
  });
}

/**
 * Does something with answers whose form is not known yet.
 *
 * @throws BadInput where the answers cannot be used
 */
export function withAnswersOf<T>(answers: unknown, use: (answers: Answers) => T): T {
  try {
    return use(answers as Answers);
  } catch (error) {
    if (error instanceof AnswerError) throw new BadInput(answerText(error));
    throw error;
  }
}

/** What is wrong with answers, and which question may have been meant. */
function answerText({ code, question, message }: AnswerError): string {
  if (code !== 'unknown-question' || question === null) return message;
  const meant = nearest(question, Object.keys(questions));
  const hint = meant === undefined ? '' : `did you mean ${meant}? `;
  return `unknown question ${quoted(question)}: ${hint}expected one of ${Object.keys(questions).join(', ')}`;
}
