// Not run: read by the type check, which fails if one of these lines were to compile.
import { criterion, evaluate } from '../src/engine/index.ts';
import { type Answers, atLeast, below, is } from '../src/questions.ts';
import { sa2019 } from '../src/rulesets/index.ts';

// @ts-expect-error there is no such question
is('height', 180);
// @ts-expect-error the question has no such value
is('residence', 'tourist');
// @ts-expect-error a boolean is not a word
is('roma', 'true');
// @ts-expect-error a number is not a word
is('age', '49');
// @ts-expect-error only numbers have bounds
atLeast('gender', 1);
// @ts-expect-error only numbers have bounds
below('cashAssistance', 1);
// @ts-expect-error a bound is a number
below('age', 'adult');
// @ts-expect-error a criterion needs a test, not a question
criterion('x', 'age', 'source');
// @ts-expect-error answers name only questions that exist
evaluate(sa2019, { height: 180 });
// @ts-expect-error answers have only values that exist
evaluate(sa2019, { gender: 'unknown' });

// These compile.
export const answers: Answers = { age: 49, gender: 'dont-know', roma: 'wont-say', residence: undefined };
evaluate(sa2019, answers);
criterion('x', is('labourStatus', 'employed', 'inactive'), 'source');
