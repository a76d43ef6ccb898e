import { describe, expect, it } from 'vitest';
import { fields, identifyingColumn, identifyingValue } from '../src/index.ts';

describe('columns that would identify', () => {
  it.each([
    ...['EMŠO', 'emso', 'Maticna_stevilka', 'Davčna številka', 'davcna', 'ime', 'Ime in priimek', 'priimek'],
    ...['datum rojstva', 'DatumRojstva', 'rojen', 'naslov', 'ulica', 'hišna številka', 'stalno prebivališče'],
    ...['telefon', 'GSM', 'mobilni', 'e-pošta', 'eposta', 'e-naslov', 'TRR', 'številka ZZZS'],
    ...['JMBG', 'OIB', 'osobni OIB', 'prezime', 'ime i prezime', 'datum rođenja', 'godina_rodenja', 'adresa'],
    ...['boravište', 'mobitel', 'broj putovnice', 'porezni broj', 'potpis'],
    ...[
      'name',
      'First Name',
      'last_name',
      'surname',
      'date_of_birth',
      'DOB',
      'birthYear',
      'address',
      'street',
    ],
    ...[
      'phone',
      'e-mail',
      'email_address',
      'tax no',
      'tax_number',
      'passport',
      'IBAN',
      'IP address',
      'photo',
    ],
  ])('refuses %s', (name) => {
    expect(identifyingColumn(name)).toBe(true);
  });

  it('takes the columns of the schema, and words that only look alike', () => {
    expect(fields.filter(({ name }) => identifyingColumn(name))).toEqual([]);
    expect(['imenik', 'programme_name_code2x', 'telesno'].map(identifyingColumn)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('values that would identify', () => {
  // Made-up numbers with right check digits.
  it.each([
    ['0101006500006', 'emso'],
    ['59875322', undefined],
    ['ana@example.si', 'email'],
    ['+386 41 123 456', 'phone'],
    ['SI56 1910 0000 0123 438', 'iban'],
    ['12345678903', 'oib'],
    ['2019-10-01', undefined],
    ['IZMISLJENA-12', undefined],
    ['g-2019-1', undefined],
    ['', undefined],
  ])('sees %j as %s', (value, kind) => {
    expect(identifyingValue(value)).toBe(kind);
  });

  it('takes one number in about eleven for a tax number, only with its check digit', () => {
    const like = Array.from({ length: 1000 }, (_, i) => String(10_000_000 + i * 7919)).filter(
      (text) => identifyingValue(text) === 'tax',
    );
    expect(like.length).toBeGreaterThan(60);
    expect(like.length).toBeLessThan(130);
    const [first = ''] = like;
    const changed = first.slice(0, 7) + ((Number(first[7]) + 1) % 10);
    expect(identifyingValue(changed)).toBeUndefined();
    expect(identifyingValue(`SI${first}`)).toBe('tax');
  });

  it('does not take a written date for a tax number', () => {
    for (let day = 1; day <= 28; day++)
      expect(identifyingValue(`2019.10.${String(day).padStart(2, '0')}`)).toBeUndefined();
  });
});
