import {
  type Answers,
  DONT_KNOW,
  evaluate,
  isDay,
  type OpenAnswer,
  type Questions,
  type Ruleset,
  readAnswers,
  type Value,
  type Verdict,
  WONT_SAY,
} from '../engine/index.ts';
import { currentId } from '../rulesets/ids.ts';
import { type Codebook, codebooks } from './codebook.ts';
import { ReceiptError, readCode, writeCode } from './text.ts';

/** What was answered on a day, and what it came to: enough to do the same check again, without asking anybody. */
export interface Receipt {
  /** `YYYY-MM-DD`: the day of the check, or the day for which it was made. */
  readonly date: string;
  readonly answers: Readonly<Record<string, Value | OpenAnswer>>;
  readonly calls: readonly {
    readonly ruleset: string;
    readonly version: number;
    /** By programme id. */
    readonly verdicts: Readonly<Record<string, Verdict>>;
  }[];
}

/** One thing that is encoded: a digit, and how many digits there are to choose from. */
type Put = (digit: number, choices: number) => void;
type Take = (choices: number) => number;

const [newest] = codebooks;
const VERDICTS: readonly Verdict[] = ['notMet', 'met', 'unknown'];
const DAYS = 65_536;
const VERSIONS = 64;
const DAY = 86_400_000;

/**
 * Checks answers against calls and notes down the result.
 *
 * @param date `YYYY-MM-DD`
 * @throws AnswerError if answers cannot be used
 */
export function makeReceipt<Q extends Questions>(
  rulesets: readonly Ruleset<Q>[],
  answers: Answers<Q>,
  date: string,
): Receipt {
  for (const rules of rulesets.slice(0, 1)) readAnswers(rules.questions, answers);
  const given = Object.entries(answers).filter(([, value]) => value !== undefined);
  return {
    date,
    answers: Object.fromEntries(given) as Receipt['answers'],
    calls: rulesets.map((rules) => {
      const { programmes } = evaluate(rules, answers);
      const verdicts = Object.fromEntries(programmes.map((p) => [p.id, p.verdict]));
      return { ruleset: rules.id, version: rules.version, verdicts };
    }),
  };
}

/** Calls and questions that the newest codebook does not know: a code leaves them out, and whoever shows it says so. */
export interface LeftOut {
  /** Ids of rulesets. */
  readonly calls: readonly string[];
  /** Ids of questions that were answered. */
  readonly questions: readonly string[];
}

/** What of a receipt its code does not hold. A call that has got a programme since is not the one that the book knows. */
export function leftOutOf({ calls, answers }: Pick<Receipt, 'calls' | 'answers'>): LeftOut {
  const known = new Map(newest.calls.map(({ ruleset, programmes }) => [currentId(ruleset), programmes]));
  const fits = ({ ruleset, verdicts }: Receipt['calls'][number]) =>
    Object.keys(verdicts).every((id) => known.get(currentId(ruleset))?.includes(id)) &&
    known.has(currentId(ruleset));
  return {
    calls: calls.filter((call) => !fits(call)).map(({ ruleset }) => ruleset),
    questions: Object.keys(answers).filter((id) => !newest.questions.some((question) => question.id === id)),
  };
}

/**
 * Writes a receipt as a short code, which holds the answers: whoever has the code can read them. Calls and questions
 * that the codebook does not know are left out; {@link leftOutOf} names them.
 *
 * @throws ReceiptError if the receipt has a day, version, verdict or value that cannot be
 */
export function encodeReceipt(receipt: Receipt): string {
  const digits: [digit: number, choices: number][] = [];
  write(held(receipt), newest, (digit, choices) => digits.push([digit, choices]));
  const number = digits.reduceRight((n, [digit, choices]) => n * BigInt(choices) + BigInt(digit), 0n);
  return writeCode(newest.format, number);
}

/** A receipt without what the codebook does not know. */
function held(receipt: Receipt): Receipt {
  const { calls, questions } = leftOutOf(receipt);
  return {
    ...receipt,
    calls: receipt.calls.filter(({ ruleset }) => !calls.includes(ruleset)),
    answers: Object.fromEntries(Object.entries(receipt.answers).filter(([id]) => !questions.includes(id))),
  };
}

/**
 * Reads a receipt, without any network or server.
 *
 * @throws ReceiptError if the code is not a receipt, of an unknown format, or damaged
 */
export function decodeReceipt(code: string): Receipt {
  const { format, number } = readCode(
    code,
    codebooks.map((b) => b.format),
  );
  const book = codebooks.find((b) => b.format === format) as Codebook;
  let rest = number;
  const receipt = read(book, (choices) => {
    const digit = Number(rest % BigInt(choices));
    rest /= BigInt(choices);
    return digit;
  });
  if (rest !== 0n || receipt === undefined)
    throw new ReceiptError('damaged', 'damaged receipt: it says more than a receipt can say');
  return receipt;
}

function write({ date, answers, calls }: Receipt, book: Codebook, put: Put): void {
  const days = isDay(date) ? (Date.parse(date) - Date.parse(book.epoch)) / DAY : -1;
  if (days < 0 || days >= DAYS) throw unfit(`no day ${date}`);
  put(days, DAYS);
  for (const { ruleset, programmes } of book.calls) {
    const call = calls.find((c) => currentId(c.ruleset) === currentId(ruleset));
    put(call ? 1 : 0, 2);
    if (!call) continue;
    if (!Number.isInteger(call.version) || call.version < 1 || call.version > VERSIONS)
      throw unfit(`no version ${call.version}`);
    put(call.version - 1, VERSIONS);
    for (const id of programmes)
      put(found(VERDICTS.indexOf(call.verdicts[id] as Verdict), `no verdict for "${id}"`), VERDICTS.length);
  }
  for (const { id, values } of book.questions) {
    const choices = choicesOf(values);
    put(
      found(choices.indexOf(answers[id]), `no answer ${JSON.stringify(answers[id])} to "${id}"`),
      choices.length,
    );
  }
}

function read(book: Codebook, take: Take): Receipt | undefined {
  const date = new Date(Date.parse(book.epoch) + take(DAYS) * DAY).toISOString().slice(0, 10);
  const calls = book.calls.flatMap(({ ruleset, programmes }): Receipt['calls'] => {
    if (take(2) === 0) return [];
    const version = take(VERSIONS) + 1;
    const verdicts = Object.fromEntries(
      programmes.map((id) => [id, VERDICTS[take(VERDICTS.length)] as Verdict]),
    );
    return [{ ruleset: currentId(ruleset), version, verdicts }];
  });
  const answers = book.questions.flatMap(({ id, values }) => {
    const choices = choicesOf(values);
    const answer = choices[take(choices.length)];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return { date, answers: Object.fromEntries(answers), calls };
}

/** Everything that can be said to a question: nothing, the two open answers, its values. */
function choicesOf(
  values: Codebook['questions'][number]['values'],
): readonly (Value | OpenAnswer | undefined)[] {
  const own =
    'min' in values ? Array.from({ length: values.max - values.min + 1 }, (_, i) => values.min + i) : values;
  return [undefined, DONT_KNOW, WONT_SAY, ...own];
}

function found(index: number, problem: string): number {
  if (index === -1) throw unfit(problem);
  return index;
}

const unfit = (problem: string) => new ReceiptError('does-not-fit', `does not fit in a receipt: ${problem}`);
