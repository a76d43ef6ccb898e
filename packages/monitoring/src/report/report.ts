import { indicators } from '@vstopna-tocka/core/evaluation';
import { figureById } from '@vstopna-tocka/core/figures';
import { escapeHtml } from '@vstopna-tocka/core/html';
import type { LookUp } from '@vstopna-tocka/core/words';
import type { Category } from '../protect.ts';
import type { CrossTable, Distribution, IndicatorValue, Summary } from '../summary.ts';
import { type Language, valueName, wordsIn } from '../words.ts';
import { barChart } from './bars.ts';
import { type HtmlCell, htmlTable } from './html.ts';
import { style } from './style.ts';

/** What a report says of its file besides the counts. */
export interface ReportOptions {
  lang: Language;
  /** The name of the file. */
  name: string;
  /** The records are made up: the report says so at its head. */
  synthetic?: boolean;
}

/** LookUp and numbers in one language, as the parts of the report need them. */
interface Writer {
  lang: Language;
  words: LookUp;
  number: (value: number, digits?: number) => string;
  percent: (value: number) => string;
  category: (dimension: string, category: Category) => string;
}

function writerOf(lang: Language): Writer {
  const words = wordsIn(lang);
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(lang, {
      maximumFractionDigits: digits,
      minimumFractionDigits: digits,
      useGrouping: true,
    }).format(value);
  return {
    lang,
    words,
    number,
    percent: (value) => `${number(value, 1)} %`,
    category: (dimension, { values }) =>
      values.map((value) => valueName(words, dimension, value)).join(' + '),
  };
}

/**
 * A report as one HTML file that needs nothing else: tables for everything, bars beside them, ready to print.
 *
 * @param summary what may be shown, see `summarise`
 * @returns the whole document
 */
export function renderReport(summary: Summary, { lang, name, synthetic }: ReportOptions): string {
  const writer = writerOf(lang);
  const { words, number } = writer;
  const title = words('report.title');
  const { records, rejected } = summary;
  const head = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(words('report.subtitle'))}</p>`,
    synthetic ? `<p class="notice"><strong>${escapeHtml(words('synthetic'))}</strong></p>` : '',
    `<p>${escapeHtml(words('report.source', { name }))}</p>`,
    summary.tooFew
      ? ''
      : `<p>${escapeHtml(words('report.records', { count: records, number: number(records) }))}</p>`,
    `<p>${escapeHtml(rejected === 0 ? words('report.noneRejected') : words('report.rejected', { count: rejected, number: number(rejected) }))}</p>`,
    `<p class="notice">${escapeHtml(words(summary.tooFew ? 'report.tooFew' : 'report.privacy'))}</p>`,
  ];
  const parts = summary.tooFew
    ? []
    : [
        indicatorSection(summary.indicators, writer),
        progressSection(summary, writer),
        ...summary.distributions.map((distribution) => distributionSection(distribution, writer)),
        ...summary.tables.map((table) => crossSection(table, summary.distributions, writer)),
        ...summary.withheld.map((id) =>
          section(
            words(`tables.${id}`),
            paragraph(words('report.withheld', { table: words(`tables.${id}`) })),
          ),
        ),
      ];
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...head.filter(Boolean),
    ...parts.filter(Boolean),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
const section = (heading: string, ...inside: string[]) =>
  `<section>\n<h2>${escapeHtml(heading)}</h2>\n${inside.join('\n')}\n</section>`;

function valueText({ id, value }: IndicatorValue, { words, number, percent }: Writer): string {
  if (value === null) return words('report.notShown');
  const unit = indicators.find((indicator) => indicator.id === id)?.unit;
  if (unit === 'percent') return percent(value);
  return unit === 'points' ? words('report.points', { number: number(value, 2) }) : number(value);
}

function indicatorSection(values: readonly IndicatorValue[], writer: Writer): string {
  const { words, number, lang } = writer;
  const rows = values.map((value): HtmlCell[] => {
    const indicator = indicators.find(({ id }) => id === value.id);
    return [
      { text: indicator?.name[lang] ?? value.id },
      { text: valueText(value, writer), number: true },
      { text: value.of > 0 ? number(value.of) : '', number: true },
      { text: indicator?.formula[lang] ?? '' },
    ];
  });
  const head = ['indicator', 'value', 'of', 'formula'].map((key) => words(`report.${key}`));
  const heading = words('report.indicators');
  return section(heading, paragraph(words('report.comparison')), htmlTable(heading, head, rows));
}

function progressSection({ progress }: Summary, { words, number, percent, lang }: Writer): string {
  if (progress.length === 0) return '';
  const heading = words('report.progress');
  const named = progress.map((p) => ({
    ...p,
    name: figureById(p.target)?.name[lang] ?? p.target,
    span: [...new Set(p.years)].map((year) => valueName(words, 'year', year)).join('–'),
  }));
  const head = ['target', 'years', 'planned', 'included', 'reached'].map((key) => words(`report.${key}`));
  const rows = named.map(({ name, span, planned, included, percent: reached }): HtmlCell[] => [
    { text: name },
    { text: span, number: true },
    { text: number(planned), number: true },
    { text: number(included), number: true },
    { text: percent(reached), number: true },
  ]);
  const bars = named.map(({ name, span, percent: reached }) => ({
    label: `${name} (${span})`,
    value: reached,
    text: percent(reached),
  }));
  return section(
    heading,
    paragraph(words('report.incomplete')),
    barChart(words('report.barsOf', { name: heading }), bars),
    htmlTable(heading, head, rows),
  );
}

function distributionSection(
  { id, categories, total }: Distribution,
  { words, number, percent, category }: Writer,
): string {
  const heading = words(`dimensions.${id}`);
  const share = (count: number) => percent(total > 0 ? (count / total) * 100 : 0);
  const rows = categories.map((c): HtmlCell[] => [
    { text: category(id, c) },
    { text: number(c.count), number: true },
    { text: share(c.count), number: true },
  ]);
  rows.push([
    { text: words('report.total') },
    { text: number(total), number: true },
    { text: share(total), number: true },
  ]);
  const bars = categories.map((c) => ({ label: category(id, c), value: c.count, text: number(c.count) }));
  const head = ['category', 'count', 'share'].map((key) => words(`report.${key}`));
  return section(
    heading,
    barChart(words('report.barsOf', { name: heading }), bars),
    htmlTable(words('report.caption', { name: heading }), head, rows),
  );
}

function crossSection(
  { id, rows, columns, cells }: CrossTable,
  distributions: readonly Distribution[],
  writer: Writer,
): string {
  const { words, number, category } = writer;
  const dimension = id.slice(5);
  const heading = words(`tables.${id}`);
  const shown = (value: number | null): HtmlCell =>
    value === null
      ? { text: '•', number: true, spoken: words('report.hidden') }
      : { text: number(value), number: true };
  const head = [
    words('report.unitColumn'),
    ...columns.map((c) => category(dimension, c)),
    words('report.total'),
  ];
  const body = rows.map((row, r) => [
    { text: category('unit', row) },
    ...(cells[r] ?? []).map(shown),
    shown(row.count),
  ]);
  const total = distributions.find((d) => d.id === 'unit')?.total ?? 0;
  body.push([{ text: words('report.total') }, ...columns.map((c) => shown(c.count)), shown(total)]);
  return section(heading, htmlTable(heading, head, body));
}
