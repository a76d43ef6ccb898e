import { escapeHtml } from './html.ts';

/** A bar: what it stands for, its length, and what is written at its end. */
export interface Bar {
  label: string;
  value: number;
  text: string;
}

const LINE = 30;
const LABEL = 290;
const LENGTH = 420;
const END = 120;

/** A label that fits beside its bar; the table has it whole. */
const short = (label: string) => (label.length > 38 ? `${label.slice(0, 37)}…` : label);

/**
 * Bars lying one below the other, as SVG. The table beside them says the same, so the picture needs only a name.
 *
 * @param name what the bars show, for screen readers
 */
export function barChart(name: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const height = bars.length * LINE;
  const lines = bars.map(({ label, value, text }, i) => {
    const y = i * LINE;
    const length = Math.max(value > 0 ? 2 : 0, (value / most) * LENGTH);
    return [
      `<text x="${LABEL - 8}" y="${y + 20}" text-anchor="end">${escapeHtml(short(label))}</text>`,
      `<rect x="${LABEL}" y="${y + 5}" width="${length.toFixed(1)}" height="${LINE - 10}" rx="2"/>`,
      `<text x="${(LABEL + length + 8).toFixed(1)}" y="${y + 20}">${escapeHtml(text)}</text>`,
    ].join('');
  });
  const box = `0 0 ${LABEL + LENGTH + END} ${height}`;
  return `<svg class="bars" role="img" aria-label="${escapeHtml(name)}" viewBox="${box}">${lines.join('\n')}</svg>`;
}
