import { describe, expect, it } from 'vitest';
import { pluralForms, translator } from '../build/i18n.ts';
import { formatDate, formatPeriod, formatWhen, yearOf } from '../dates.ts';
import { formatEuros, formatMonths, formatNumber, telHref } from '../format.ts';
import { piecesOf } from '../text.ts';

const sl = translator('sl');
const hr = translator('hr');

describe('dates', () => {
  it.each([
    ['2018', '2018', '2018.', 'leta 2018', '2018. godine'],
    ['2018-10', 'oktober 2018', 'listopad 2018.', 'oktobra 2018', 'u listopadu 2018.'],
    [
      '2019-05-17',
      '17.\u00a05.\u00a02019',
      '17.\u00a05.\u00a02019.',
      '17.\u00a05.\u00a02019',
      '17.\u00a05.\u00a02019.',
    ],
    ['2017~', 'približno 2017', 'otprilike 2017.', 'približno leta 2017', 'otprilike 2017. godine'],
    ['2019/..', '2019 ali pozneje', '2019. ili kasnije', 'leta 2019 ali pozneje', '2019. godine ili kasnije'],
    [
      '../2018-09',
      'september 2018 ali prej',
      'rujan 2018. ili ranije',
      'septembra 2018 ali prej',
      'u rujnu 2018. ili ranije',
    ],
  ])('%s in words', (date, slLabel, hrLabel, slWhen, hrWhen) => {
    expect(formatDate(date, 'sl', sl)).toBe(slLabel);
    expect(formatDate(date, 'hr', hr)).toBe(hrLabel);
    expect(formatWhen(date, 'sl', sl)).toBe(slWhen);
    expect(formatWhen(date, 'hr', hr)).toBe(hrWhen);
  });

  it('knows all twelve months', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`);
    expect(new Set(months.map((date) => formatWhen(date, 'sl', sl))).size).toBe(12);
    expect(formatWhen('2020-01', 'hr', hr)).toBe('u siječnju 2020.');
    expect(formatWhen('2020-12', 'sl', sl)).toBe('decembra 2020');
  });

  it('gives the year and the period', () => {
    expect(yearOf('../2018-09')).toBe(2018);
    expect(formatPeriod('2017/2019', 'sl')).toBe('2017–2019');
    expect(formatPeriod('2017/2019', 'hr')).toBe('2017.–2019.');
  });

  it('refuses what is no date', () => {
    expect(() => formatDate('autumn 2017', 'sl', sl)).toThrow(/date "autumn 2017": expected/);
    expect(() => yearOf('soon')).toThrow(/expected a year/);
  });
});

describe('numbers', () => {
  it.each([
    [12500, '12.500', '12.500'],
    [3134, '3.134', '3.134'],
    [3.5, '3,5', '3,5'],
    [15, '15', '15'],
  ])('%s with separators', (value, slText, hrText) => {
    expect(formatNumber(value, 'sl')).toBe(slText);
    expect(formatNumber(value, 'hr')).toBe(hrText);
  });

  it.each([
    [1, '1 evro', '1 euro'],
    [2, '2 evra', '2 eura'],
    [3, '3 evri', '3 eura'],
    [5, '5 evrov', '5 eura'],
    [21, '21 evrov', '21 euro'],
    [10636000, '10.636.000 evrov', '10.636.000 eura'],
    [0.8, '0,80 evra', '0,80 eura'],
    [3.7, '3,70 evra', '3,70 eura'],
  ])('%s euros', (value, slText, hrText) => {
    expect(formatEuros(value, 'sl', sl)).toBe(slText);
    expect(formatEuros(value, 'hr', hr)).toBe(hrText);
  });

  it.each([
    [1, '1 mesec', '1 mjesec'],
    [2, '2 meseca', '2 mjeseca'],
    [3, '3 meseci', '3 mjeseca'],
    [3.5, '3,5 meseca', '3,5 mjeseca'],
    [11, '11 mesecev', '11 mjeseci'],
  ])('%s months', (value, slText, hrText) => {
    expect(formatMonths(value, 'sl', sl)).toBe(slText);
    expect(formatMonths(value, 'hr', hr)).toBe(hrText);
  });

  it('turns a national telephone number into an international link', () => {
    expect(telHref('03 777 98 11')).toBe('tel:+38637779811');
    expect(telHref('041 682 596')).toBe('tel:+38641682596');
  });
});

describe('texts', () => {
  it('splits a text at its marks', () => {
    expect(piecesOf('Pitajte u <sl>centru</sl> ili <0>ovdje</0>.')).toEqual([
      { text: 'Pitajte u ' },
      { text: 'centru', mark: 'sl' },
      { text: ' ili ' },
      { text: 'ovdje', mark: 0 },
      { text: '.' },
    ]);
  });

  it('gives a script the plural forms, and stops on a key or value that is not there', () => {
    expect(pluralForms('sl', 'amount.months')).toMatchObject({
      one: '{{number}} mesec',
      two: '{{number}} meseca',
    });
    expect(Object.keys(pluralForms('hr', 'amount.months')).sort()).toEqual(['few', 'one', 'other']);
    expect(() => pluralForms('sl', 'nav.check')).toThrow(/has no form/);
    expect(() => sl('nav.nowhere' as 'nav.check')).toThrow(/no locale file/);
    expect(() => sl('date.about', {} as { date: string })).toThrow(/no value/);
  });
});
