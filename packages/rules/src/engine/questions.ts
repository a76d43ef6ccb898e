/** Answer that says: I do not know. Means the same as a missing answer. */
export const DONT_KNOW = 'dont-know';
/** Answer that says: I will not say. Means the same as a missing answer. */
export const WONT_SAY = 'wont-say';

/** The two answers that leave a question open. */
export type OpenAnswer = typeof DONT_KNOW | typeof WONT_SAY;

interface Traits {
  /** Related questions share a group and are asked together. */
  readonly group: string;
  /** Asked late, always with a reason, and never stored. */
  readonly sensitive: boolean;
  /** Whether a person's answer can change (a registration, a status) or not (age, gender, background). */
  readonly canChange: boolean;
}

/** A whole number from `min` to `max`, both included. */
export interface IntegerQuestion extends Traits {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
}

/** One of a few named values. */
export interface ChoiceQuestion extends Traits {
  readonly kind: 'choice';
  readonly values: readonly string[];
}

/** Yes (`true`) or no (`false`). */
export interface BooleanQuestion extends Traits {
  readonly kind: 'boolean';
}

export type Question = IntegerQuestion | ChoiceQuestion | BooleanQuestion;

/** Questions by id. Their order is the order in which ties are broken and lists are shown. */
export type Questions = Readonly<Record<string, Question>>;

/** The ids of a set of questions. */
export type QuestionId<Q extends Questions> = keyof Q & string;

/** The values that answer a question. */
export type ValueOf<T extends Question> = T extends { kind: 'choice'; values: readonly (infer V)[] }
  ? V
  : T extends { kind: 'boolean' }
    ? boolean
    : number;

/** Any answer value, whatever the question. */
export type Value = string | number | boolean;

/** A person's answers. Missing, `undefined`, {@link DONT_KNOW} and {@link WONT_SAY} all mean: not known. */
export type Answers<Q extends Questions> = {
  readonly [K in keyof Q]?: ValueOf<Q[K]> | OpenAnswer | undefined;
};

/** Only the answers that are known, with the open ones left out. */
export type KnownAnswers = ReadonlyMap<string, Value>;
