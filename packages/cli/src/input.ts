import { AnswerError } from '@vstopna-tocka/rules/engine';
import type { Answers } from '@vstopna-tocka/rules/questions';
import { cannotRead, reasonOf } from './files/faults.ts';
import { BadInput, type Io } from './io.ts';

/**
 * Reads answers from a JSON file.
 *
 * @param file path of the file; `-` or nothing for standard input
 * @returns what the JSON says; nothing is known of it yet
 * @throws BadInput if the file or its JSON cannot be read
 */
export async function readJson(io: Io, file: string | undefined): Promise<unknown> {
  const text = await read(io, file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const where = file === undefined || file === '-' ? 'standard input' : `"${file}"`;
    throw new BadInput(`${where} is not JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`);
  }
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
    if (error instanceof AnswerError) throw new BadInput(error.message);
    throw error;
  }
}
