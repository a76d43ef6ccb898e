import type { Check } from './compare.ts';
import type { Lang } from './pairs.ts';

/** A habit to find in a text, and why it is a bad one. */
type Habit = [pattern: RegExp, why: string];

/** No sentence for citizens has more words than this (plain language; TEXTS of the project: 8 to 18, never over 25). */
export const MOST_WORDS = 25;

const forBoth: Habit[] = [
  [/ {2}|\n/, 'two spaces'],
  [/^\s|\s$/, 'a space at an end'],
  [/^$/, 'empty'],
  [/["“”„‘’]|(?<!\p{L})'|'(?!\p{L})/u, 'a quotation mark other than »…«'],
  [/\.\.\./, 'three full stops for …'],
  [/ - | — /, 'a hyphen or a long dash for –'],
  [/\d-\d/, 'a hyphen between numbers'],
  [/\s[.,;:?](?!\S)/, 'a space before a mark'],
  [/[,;](?=\p{L})/u, 'no space after a mark'],
  [/!/, 'an exclamation mark'],
  [/\p{Ll}{3,}\/(?:-\p{Ll}+|ica|ka|la|a)(?!\p{L})/u, 'both genders with a slash'],
  [
    /\b(?:the|and|your|you|with|this|click|here|feedback|download|upload|website|please|todo|lorem)\b/i,
    'English',
  ],
  [/[.?] \p{Lu}.*[^.?:…«»)\]}>\d]$/u, 'no mark at the end of several sentences'],
];

/** Words that Croatian does not have, and false friends: they have stayed from the Slovenian text. */
const slovenian =
  'če|kaj|kje|kdaj|kdo|zakaj|ker|tudi|lahko|naslov(?:[aiu]|om)?(?! u novinama)|vloga|vloge|razpis\\p{Ll}*|dovoljenj\\p{Ll}*|delo|zaposlovanj\\p{Ll}*|otrok\\p{Ll}*|vendar|ampak|vsak|vsi|vsa|občin\\p{Ll}*|vpraš\\p{Ll}*|preverit\\p{Ll}*|poišč\\p{Ll}*|izberit\\p{Ll}*|zemljevid\\p{Ll}*|iskalnik\\p{Ll}*|zdaj|danes|leta|leto|mesec\\p{Ll}*|teden|evro|evrov|pomoč\\p{Ll}*|pogoj\\p{Ll}*|vir|viri|virih|podatek|spletn\\p{Ll}*|brskalnik\\p{Ll}*|zasebnost\\p{Ll}*|številk\\p{Ll}*|ženske|oseb[aeio]|izvajalec|izvajalc\\p{Ll}*|udeležen\\p{Ll}*|zaposlitev|brezposel\\p{Ll}*|tukaj|torej|vedno|nikoli|brez|zaradi|namesto|kakor|niso|so|sem|bil|boste|bodo|bomo|jezikovn\\p{Ll}*|okolij|center|enota|enote|urad|urada|uradu|socialn\\p{Ll}*|aktivacij[^aeuio]\\p{Ll}*|dokler|odloč\\p{Ll}*|prebivališč\\p{Ll}*|povračil\\p{Ll}*|nadomestil\\p{Ll}*|denarn\\p{Ll}*';

const croatian =
  '\\p{L}*[ćđ]\\p{L}*|što|gdje|kada|tko|zašto|jer|može|možete|natječaj\\p{Ll}*|novčan\\p{Ll}*|posao|posla|ured|uredu|ureda|uvjet\\p{Ll}*|svaki|ovaj|ovo|jesu|nisu|bio|bez|stranic\\p{Ll}*|podatak|podaci|osob[aeiu]|dijete|tjedan|mjesec\\p{Ll}*|mjest\\p{Ll}*|godin\\p{Ll}*|tražilic\\p{Ll}*|provjer\\p{Ll}*|odaber\\p{Ll}*|natrag|ispočetka|sudion\\p{Ll}*|provoditelj\\p{Ll}*|jedinic\\p{Ll}*|socijaln\\p{Ll}*|zapošljav\\p{Ll}*|nezaposlen\\p{Ll}*|naknad\\p{Ll}*|usluga|usluge|prebivališt\\p{Ll}*|boravak|boravišt\\p{Ll}*|prijevoz\\p{Ll}*|vijeć\\p{Ll}*';

const alone = (words: string) => new RegExp(`(?<![\\p{L}/.-])(?:${words})(?![\\p{L}])`, 'iu');

const habits: Record<Lang, Habit[]> = {
  sl: [
    ...forBoth,
    [alone(croatian), 'a Croatian word'],
    [/upravičeni ste|ste upravičeni|imate pravico/i, 'a promise: only the centre decides'],
    [/(?<!\d)(?:19|20)\d\d\.(?=–)/, 'a full stop after a year'],
  ],
  hr: [
    ...forBoth,
    [alone(slovenian), 'a Slovenian word'],
    [/imate pravo|ostvarujete pravo/i, 'a promise: only the centre decides'],
    [/(?:19|20)\d\d–(?:19|20)\d\d/, 'no full stop after a year'],
  ],
};

/** The sentences of a text, without marks; a colon or a semicolon ends one too where a new one begins with a capital. */
export const sentencesOf = (text: string): string[] =>
  text.replace(/<\/?\w+>/g, '').split(/(?<=[.?:;…]«?)\s+(?=[»(]?\p{Lu})/u);

/** How many words: a number, a word with a hyphen and an address are one each. */
export const countWords = (sentence: string): number =>
  (sentence.match(/[\p{L}\d{][\p{L}\d{}.,–/@:-]*/gu) ?? []).length;

/** What is a name or stands in another language on purpose: marked words, quotations, »Urad za delo (slovenski ured …)«. */
const quoted = /<sl>.*?<\/sl>|»[^«]*«|https?:\/\/\S+|Vstopna točka|^[^(]+(?=\((?:\p{Lu}+, )?slovenski)/gu;

/** Every bad habit in every form of a text. */
export const style: Check = (pair) =>
  (['sl', 'hr'] as const).flatMap((lang) =>
    [...pair[lang].values()].flatMap((text) => [
      ...habits[lang]
        .filter(([pattern, why]) =>
          pattern.test(/word|exclamation/.test(why) ? text.replace(quoted, '') : text),
        )
        .map(([, why]) => `${lang}: ${why}: ${text}`),
      ...sentencesOf(text)
        .filter((sentence) => countWords(sentence) > MOST_WORDS)
        .map((sentence) => `${lang}: ${countWords(sentence)} words: ${sentence}`),
    ]),
  );
