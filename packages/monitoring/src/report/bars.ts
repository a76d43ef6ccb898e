import { escapeHtml } from '@vstopna-tocka/core/html';

/** A bar: what it stands for, its length, and what is written at its end. */
export interface Bar {
  label: string;
  value: number;
  text: string;
}

/** Heights in pixels: of a bar with its label above it, and from its top to the line of the label and to the bar. */
const ROW = 44;
const LABEL = 16;
const BAR = 22;
const THICKNESS = 16;
/** The longest bar in percent of the width, which leaves room for what is written at its end. */
const LONGEST = 78;

/** A label that fits on a small phone; the table has it whole. */
const short = (label: string) => (label.length > 38 ? `${label.slice(0, 37)}…` : label);

/**
 * Bars lying one below the other, as SVG that fills any width. The table beside them says the same, so the picture needs
 * only a name.
 *
 * @param name what the bars show, for screen readers
 */
export function barChart(name: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const rows = bars.map(({ label, value, text }, i) => {
    const y = i * ROW;
    const length = `${((value / most) * LONGEST).toFixed(2)}%`;
    return [
      `<text y="${y + LABEL}">${escapeHtml(short(label))}</text>`,
      `<rect y="${y + BAR}" width="${length}" height="${THICKNESS}"/>`,
      `<text x="${length}" y="${y + BAR + THICKNESS - 3}" dx="6">${escapeHtml(text)}</text>`,
    ].join('');
  });
  const height = bars.length * ROW;
  return `<svg class="bars" role="img" aria-label="${escapeHtml(name)}" width="100%" height="${height}">${rows.join('\n')}</svg>`;
}
