/** Each letter of Slovenian and its look-alikes; none of them is a letter of Slovenian or Croatian. */
const plain = 'abcčćdđefghijklmnoprsštuvzžqwxyABCČĆDĐEFGHIJKLMNOPRSŠTUVZŽQWXY';
const accented = 'äƀċçĉďðëƒĝĥïĵķĺṁñöṗŕşŝţüṽźẑɋŵẋŷÄƁĊÇĈĎÐËƑĜĤÏĴĶĹṀÑÖṖŔŞŜŢÜṼŹẐɊŴẊŶ';
const lookAlikes = new Map([...plain].map((letter, place) => [letter, [...accented][place] ?? letter]));

/** What is no text: values that are put in, Slovenian words, marks, addresses. */
const KEPT =
  /\{\{\w+\}\}|<sl>.*?<\/sl>|<\/?\w+>|https?:\/\/\S+|\b[\w.-]+@[\w.-]+\b|\b(?:\w+\.)+(?:si|hr|eu|org)\b/g;

const disguise = (text: string) => [...text].map((letter) => lookAlikes.get(letter) ?? letter).join('');

/** A text in the language made by machine: readable, but no word of it is Slovenian. */
export function pseudo(text: string): string {
  let from = 0;
  let made = '';
  for (const { 0: kept, index } of text.matchAll(KEPT)) {
    made += disguise(text.slice(from, index)) + kept;
    from = index + kept.length;
  }
  return made + disguise(text.slice(from));
}

/** The same for every text in a value of JSON. */
export const pseudoIn = (value: unknown): unknown => {
  if (typeof value === 'string') return pseudo(value);
  if (Array.isArray(value)) return value.map(pseudoIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pseudoIn(inner)]));
};
