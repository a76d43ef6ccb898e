import { describe, expect, it } from 'vitest';
import { findings, findingsIn } from './findings.ts';
import { pairsOf } from './pairs.ts';
import { countWords, sentencesOf } from './style.ts';

/** What the checkers find in one text. */
const findingsOf = (sl: Record<string, string> | string, hr: Record<string, string> | string) =>
  pairsOf('example', {
    sl: typeof sl === 'string' ? { text: sl } : sl,
    hr: typeof hr === 'string' ? { text: hr } : hr,
  }).flatMap(findingsIn);

describe('all texts of the portal, the rules and the facts', () => {
  it('say the same in both languages, in good words', async () => {
    const { pairs, found } = await findings();
    expect(found).toEqual([]);
    expect(pairs).toBeGreaterThan(1000);
  });
});

describe('the checker of texts', () => {
  it('says nothing against a good text', () => {
    expect(findingsOf('Vprašajte na uradu za delo.', 'Pitajte u uredu za rad.')).toEqual([]);
    expect(findingsOf('od leta 2017 do {{to}}', 'od 2017. do {{to}}')).toEqual([]);
    expect(findingsOf('»Kdaj lahko pridem?«', '»Kada mogu doći?«')).toEqual([]);
  });

  it.each([
    ['a text that is missing', { a: 'Da', b: 'Ne' }, { a: 'Da' }, 'missing in hr'],
    [
      'a plural form that Slovenian needs',
      { a_one: 'x', a_other: 'x' },
      { a_one: 'x', a_few: 'x', a_other: 'x' },
      'sl has the forms "one other"',
    ],
    [
      'a plural form that Croatian has not',
      { a_one: 'x', a_two: 'x', a_few: 'x', a_other: 'x' },
      { a_one: 'x', a_two: 'x', a_few: 'x', a_other: 'x' },
      'hr has the forms "few one other two"',
    ],
    ['another parameter', 'Občina {{name}}', 'Općina {{title}}', 'parameters differ'],
    ['another number', 'Mlajši od 49 let', 'Mlađi od 59 godina', 'numbers differ: sl 49, hr 59'],
    ['another link', '<0>Vprašajte</0>', 'Pitajte', 'links differ: sl <0>'],
    ['another address', 'Na https://a.si/b', 'Na https://a.si/c', 'links differ'],
    ['other bold words', '<b>Ime</b>', 'Ime', 'bold differ'],
    ['another mark at the end', 'Vprašajte.', 'Pitajte', 'end differently'],
    [
      'a term that is not in the glossary',
      'evidenca brezposelnih oseb',
      'lista ljudi koji nemaju posao',
      'no Croatian for »evidenca brezposelnih oseb«',
    ],
    ['a Slovenian word in Croatian', 'Kje je', 'Kje je', 'hr: a Slovenian word'],
    ['a false friend', 'Naslov', 'Naslov', 'hr: a Slovenian word'],
    ['a Croatian letter in Slovenian', 'Pomoć', 'Pomoć', 'sl: a Croatian word'],
    ['a Croatian word in Slovenian', 'Vaša općina', 'Vaša općina', 'sl: a Croatian word'],
    ['English', 'Click here', 'Ovdje', 'sl: English'],
    ['two spaces', 'Dve  besedi', 'Dvije riječi', 'sl: two spaces'],
    ['straight quotation marks', 'Izberite "da"', 'Odaberite »da«', 'sl: a quotation mark'],
    [
      'a mark that is missing',
      'To je prvo. To je drugo',
      'To je prvo. To je drugo',
      'no mark at the end of several sentences',
    ],
    ['an exclamation mark', 'Pokličite!', 'Nazovite!', 'an exclamation mark'],
    ['gender by a slash', 'upravičenec/ka', 'korisnik', 'both genders'],
    ['a promise', 'Upravičeni ste do pomoči', 'Imate pravo na pomoć', 'a promise'],
    ['a year without its full stop', '2017–2022', '2017–2022', 'hr: no full stop after a year'],
    ['a long sentence', `Ena ${'in ena '.repeat(13)}je preveč.`, 'Kratko.', '29 words'],
  ])('finds %s', (_, sl, hr, message) => {
    expect(findingsOf(sl, hr).join('\n')).toContain(message);
  });

  it('counts words and sentences as a reader does', () => {
    expect(sentencesOf('Ena. Dve: Tri? »Štiri.« Pet 17. 5. 2019.')).toEqual([
      'Ena.',
      'Dve:',
      'Tri?',
      '»Štiri.«',
      'Pet 17. 5. 2019.',
    ]);
    expect(countWords('Pet 17. 5. 2019, v Škofji Loki.')).toBe(7);
  });
});
