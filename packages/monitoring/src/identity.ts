import { fold } from '@vstopna-tocka/core/slug';

/**
 * Words, or beginnings of words, of columns that would say who a person is; Slovenian, Croatian, English, without
 * diacritics. One that stands alone (`=`) must be the whole word: `ime` is a name, `imenik` need not be.
 */
const IDENTIFYING: readonly string[] = [
  // numbers of persons
  ...[
    'emso',
    'jmbg',
    'oib',
    'maticn',
    'davcn',
    'porezn',
    'taxid',
    'taxno',
    'taxnumber',
    '=tax',
    'vat',
    'ssn',
  ],
  ...['zzzs', 'zavarovanj', 'osiguran', 'insurance', 'passport', 'potnilist', 'putovnic', 'osebnaizkaznic'],
  ...['osobnaiskaznic', 'idcard', 'iban', '=trr', 'bankaccount', 'personid', 'personalid', 'nationalid'],
  // names
  ...[
    '=ime',
    '=imena',
    'priimek',
    'prezime',
    '=name',
    '=names',
    'surname',
    'firstname',
    'lastname',
    'fullname',
  ],
  ...[
    'imeinpriimek',
    'imeiprezime',
    'vzdevek',
    'nadimak',
    'nickname',
    'initials',
    'inicial',
    'podpis',
    'potpis',
  ],
  // birth
  ...['rojst', 'rojen', 'roden', 'rodjen', 'rodenj', 'birth', '=dob', '=born'],
  // where and how to reach
  ...[
    'naslov',
    'adres',
    'address',
    'ulic',
    'street',
    'hisn',
    'kucnibroj',
    'prebivalis',
    'boravist',
    'residence',
  ],
  ...['telefon', 'phone', 'mobit', 'mobiln', '=mobile', '=gsm', '=tel', 'email', 'eposta', '=mail'],
  ...[
    'facebook',
    'instagram',
    'ipaddress',
    '=ip',
    'gps',
    'latitude',
    'longitude',
    'photo',
    'fotograf',
    'slikaosebe',
  ],
];

/** Words of a name: `datum_rojstva`, `DatumRojstva` and `e-pošta` give theirs, without diacritics. */
const wordsOf = (name: string) =>
  fold(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether the name of a column says that it would identify persons, such as `EMŠO`, `date_of_birth` or `adresa`. */
export function identifyingColumn(name: string): boolean {
  const words = wordsOf(name);
  // Joined as well: `e-mail`, `tax no` and `first_name` are one thing in several words.
  const starts = words.map((_, i) => words.slice(i).join(''));
  return IDENTIFYING.some((mark) =>
    mark.startsWith('=') ? words.includes(mark.slice(1)) : starts.some((text) => text.startsWith(mark)),
  );
}

/** A written date, whose digits may pass for a tax number by chance. */
const DATE = /^\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4}\.?$/;

const digitsOf = (text: string) => [...text].map(Number);
const weighted = (digits: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);

/** EMŠO and JMBG: day, month, year, region, order, and a check digit modulo 11. */
function isEmso(text: string): boolean {
  if (!/^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{9}$/.test(text)) return false;
  const digits = digitsOf(text);
  const check = 11 - (weighted(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === digits[12];
}

/** The Slovenian tax number: eight digits, the last one checks the others modulo 11. */
function isTaxNumber(text: string): boolean {
  if (!/^[1-9]\d{7}$/.test(text)) return false;
  const digits = digitsOf(text);
  const check = 11 - (weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === digits[7];
}

/** The Croatian OIB: eleven digits, the last one by ISO 7064, MOD 11,10. */
function isOib(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const digits = digitsOf(text);
  const rest = digits.slice(0, 10).reduce((sum, digit) => (((sum + digit) % 10 || 10) * 2) % 11, 10);
  return (11 - rest) % 10 === digits[10];
}

/**
 * What a value looks like, where it looks like something that belongs to one person; else undefined. Numbers count only
 * with a right check digit, so that plain numbers are not taken for persons.
 */
export function identifyingValue(
  value: string,
): 'emso' | 'tax' | 'oib' | 'email' | 'phone' | 'iban' | undefined {
  if (/[^\s@]@[^\s@]+\.[^\s@]/.test(value)) return 'email';
  const bare = value.replace(/[\s./-]/g, '');
  if (/^(SI|HR)\d{17,19}$/i.test(bare)) return 'iban';
  if (/^(\+|00)(386|385)\d{7,9}$/.test(bare)) return 'phone';
  const number = bare.replace(/^SI/i, '');
  if (isEmso(number)) return 'emso';
  if (isOib(number)) return 'oib';
  if (isTaxNumber(number) && !DATE.test(value)) return 'tax';
  return undefined;
}
