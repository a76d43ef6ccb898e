import type { Word } from './words.ts';

// Words for a kind of place or office, folded, with their endings: they stand beside a name and are no part of it.
const MUNICIPALITY = [
  '(?:mestn\\w+ )?obcin[aeio]',
  '(?:mestn\\w+|obcinsk\\w+) uprav\\w+',
  'obc',
  'm ?o',
  '(?:city |urban )?municipality(?: of)?',
  'comune (?:citta )?di',
];
const CROATIAN_MUNICIPALITY = ['opcin[aeiu]'];
const PART = [
  '(?:krajevn\\w+|kraj|vask\\w+|mestn\\w+|primestn\\w+|cetrtn\\w+|trsk\\w+) (?:skupnost\\w?|sk)',
  '(?:mestn\\w+ )?cetrt\\w?',
  '(?:gradsk\\w+ )?cetvrt\\w?',
  'mjesn\\w+ (?:odbor|zajednic)\\w?',
  'katastrsk\\w+ obcin[aeio]',
  'ko',
  'ks',
  'vs',
  'cs',
  'mc',
];
const OFFICE = [
  'cent(?:er|r\\w) za socialno delo',
  'cent(?:ar|r\\w) za socijaln\\w+ (?:rad|skrb)',
  'csd',
  'czss',
  'enot\\w',
  'jedinic\\w',
  'uprav\\w+ (?:enot|jedinic)\\w',
  'ue',
  'urad\\w? za delo',
  'ured\\w? za rad',
  'zavod\\w? (?:rs |republike slovenije )?za zaposlovanje',
  'zrsz',
];
const PLACE = [
  'mest[oau]',
  'naselj[eau]',
  'vas',
  'kraj\\w?',
  'zaselek',
  'post[aeio]',
  'grad',
  'mjest[oau]',
  'sel[oau]',
];

/** Too short to be told from a letter behind a number. */
const MUNICIPALITY_BEFORE = [...MUNICIPALITY, 'o'];

const any = (...lists: string[][]) => lists.flat().join('|');
const BEFORE = new RegExp(
  `^(?:(?:iz|na|u|v) )?(?:(${any(MUNICIPALITY_BEFORE)})|(${any(OFFICE)})|${any(CROATIAN_MUNICIPALITY, PART, PLACE)})(?: |$)`,
);
const BEHIND = new RegExp(
  `(?:^| )(?:(${any(MUNICIPALITY)}|kozseg)|${any(CROATIAN_MUNICIPALITY, PART)}|mesto)$`,
);
const COUNTRY =
  /^(?:(?:republi[ck]\w+ )?(?:(slovenij\w|slovenia|slowenien|szlovenia|slo|si|rs)|hrvat?sk\w+|croatia|hr|rh))$/;
const STREET = /^(?:ulic[aeio]|ul|cest[aeio]|c|pot|trg|nabrezje|steza|drevored|avenija|prehod)$/;

const spoken = (words: readonly Word[]) => words.map(({ text }) => text).join(' ');
const count = (text: string) => text.trim().split(' ').length;

/** A phrase less some words for a kind. */
export interface Stripped {
  words: Word[];
  /** One of them says that it is a municipality in Slovenia. */
  municipal: boolean;
  /** One of them says that it is an office, which has the name of a town or of a region. */
  office: boolean;
}

/** How many words at one end are for a kind: none, those of the first phrase, and so on. */
function cuts(phrase: readonly Word[], type: RegExp, rest: (less: number) => readonly Word[]) {
  const found = [{ less: 0, municipal: false, office: false }];
  for (let last = found[0]; last && last.less < phrase.length; ) {
    const match = type.exec(spoken(rest(last.less)));
    if (!match) break;
    last = {
      less: last.less + count(match[0]),
      municipal: last.municipal || match[1] !== undefined,
      office: last.office || match[2] !== undefined,
    };
    found.push(last);
  }
  return found;
}

/** The phrase as it is, then with ever more words for a kind taken off before and behind it. */
export function stripped(phrase: readonly Word[]): Stripped[] {
  const before = cuts(phrase, BEFORE, (less) => phrase.slice(less));
  const behind = cuts(phrase, BEHIND, (less) => phrase.slice(0, phrase.length - less));
  return behind
    .flatMap((other) =>
      before.map((one) => ({
        words: phrase.slice(one.less, phrase.length - other.less),
        municipal: one.municipal || other.municipal,
        office: one.office || other.office,
      })),
    )
    .filter(({ words }, index) => index === 0 || words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
}

/** Takes the name of a country off a phrase, behind or before it: `Split na Hrvaškem`, but not Hrvatska Dubica. */
export function withoutCountry(words: Word[]): { words: Word[]; country?: 'si' | 'hr' } {
  for (const length of [2, 1]) {
    const behind = COUNTRY.exec(spoken(words.slice(-length)));
    const rest = words.slice(0, -length);
    if (behind) {
      const place = rest.at(-1)?.joins ? rest.slice(0, -1) : rest;
      return { words: place, country: behind[1] ? 'si' : 'hr' };
    }
    const before = COUNTRY.exec(spoken(words.slice(0, length)));
    if (before?.[1]) return { words: words.slice(length), country: 'si' };
  }
  return { words };
}

/** The words behind the last one that is for a street; none where there is no such word. */
export function behindStreet(words: readonly Word[]): Word[] | undefined {
  const at = words.map(({ text }) => STREET.test(text)).lastIndexOf(true);
  return at < 0 ? undefined : words.slice(at + 1);
}
