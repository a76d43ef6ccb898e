import { calls, programmeById } from '@vstopna-tocka/core/programmes';
import { describe, expect, it } from 'vitest';
import { type ParticipationRecord, renderReport, syntheticRecords } from '../src/index.ts';
import { csvOf, summaryOf } from './support.ts';

const summary = summaryOf(syntheticRecords(2000, 4));

describe('the report', () => {
  it.each([
    ['sl', 'Spremljanje socialne aktivacije', '2.000 zapisov'],
    ['hr', 'Praćenje socijalne aktivacije', '2.000 zapisa'],
  ] as const)('is written in %s', (lang, title, records) => {
    const html = renderReport(summary, { lang, name: 'a.csv' });
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<title>${title}</title>`);
    expect(html).toContain(records);
    expect(html).not.toMatch(/undefined|NaN|\{\{|\[object/);
  });

  it('needs nothing from elsewhere and runs nothing', () => {
    const html = renderReport(summary, { lang: 'sl', name: 'a.csv' });
    expect(html).not.toMatch(/<script|<link|<img|url\(|https?:|\son\w+=/);
    expect(html).toContain(`default-src 'none'`);
  });

  it('has a caption and headings for every table, and a table for every picture', () => {
    const html = renderReport(summary, { lang: 'sl', name: 'a.csv' });
    const count = (part: RegExp) => [...html.matchAll(part)].length;
    expect(count(/<table>/g)).toBe(count(/<caption>/g));
    expect(count(/<table>/g)).toBeGreaterThanOrEqual(count(/<svg/g));
    expect(count(/<svg[^>]* role="img" aria-label="[^"]+"/g)).toBe(count(/<svg/g));
    expect(count(/<h1>/g)).toBe(1);
  });

  it('shows what the summary shows, and says of hidden cells that they are hidden', () => {
    const few = summaryOf(syntheticRecords(600));
    const hidden = few.tables.flatMap((table) => table.cells.flat()).filter((cell) => cell === null).length;
    const html = renderReport(few, { lang: 'sl', name: 'a.csv' });
    expect(hidden).toBeGreaterThan(0);
    expect([...html.matchAll(/<span class="sr">skrito<\/span>/g)]).toHaveLength(hidden);
    const numbers = [...html.matchAll(/<td class="n">(\d[\d.]*)<\/td>/g)].map((m) =>
      Number(m[1]?.replace('.', '')),
    );
    expect(numbers.filter((n) => n > 0 && n < 5)).toEqual([]);
  });

  it('says so where records are made up, and where there are too few', () => {
    expect(renderReport(summary, { lang: 'sl', name: 'a.csv', synthetic: true })).toContain(
      'Izmišljeni zapisi',
    );
    expect(renderReport(summary, { lang: 'sl', name: 'a.csv' })).not.toContain('Izmišljeni');
    const empty = renderReport(summaryOf([]), { lang: 'hr', name: 'a.csv' });
    expect(empty).toContain('Zapisa je manje od 5');
    expect(empty).not.toContain('<table>');
  });

  it('cannot be broken out of by the name of a file', () => {
    const html = renderReport(summary, { lang: 'sl', name: '"><script>alert(1)</script>.csv' });
    expect(html).not.toContain('<script>');
  });
});

describe('made-up records', () => {
  it('are the same for the same seed, and plainly made up', () => {
    expect(csvOf(syntheticRecords(50, 5))).toBe(csvOf(syntheticRecords(50, 5)));
    expect(csvOf(syntheticRecords(50, 5))).not.toBe(csvOf(syntheticRecords(50, 6)));
    const records: ParticipationRecord[] = [...syntheticRecords(333)];
    expect(records).toHaveLength(333);
    expect(records.every(({ group }) => group?.startsWith('IZMISLJENA-'))).toBe(true);
  });

  it('come from every call of the data of which it is known how long people are in its programmes', () => {
    const known = calls.filter(({ programmes }) =>
      programmes.some((id) => {
        const { participantMonths, durationMonths } = programmeById(id) ?? {};
        return participantMonths ?? durationMonths;
      }),
    );
    const records = [...syntheticRecords(20_000)];
    expect([...new Set(records.map(({ call }) => call))].sort()).toEqual(known.map(({ id }) => id).sort());
    for (const { call, lot } of records) {
      const numbers = calls.find(({ id }) => id === call)?.lots.map(({ number }) => number) ?? [];
      if (numbers.length > 0) expect(numbers).toContain(lot);
      else expect(lot).toBeUndefined();
    }
  });
});
