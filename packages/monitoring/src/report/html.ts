import { escapeHtml } from '@vstopna-tocka/core/html';

/** A cell of a table: text, or a number, which stands to the right. */
export interface HtmlCell {
  text: string;
  number?: boolean;
  /** What a screen reader says instead, e.g. of a dot for a hidden number. */
  spoken?: string;
}

const cell = ({ text, number, spoken }: HtmlCell) => {
  const inside = spoken
    ? `<span aria-hidden="true">${escapeHtml(text)}</span><span class="sr">${escapeHtml(spoken)}</span>`
    : escapeHtml(text);
  return `<td${number ? ' class="n"' : ''}>${inside}</td>`;
};

/**
 * A table with a caption, headings of columns, and the first cell of each row as its heading.
 *
 * @param head headings of columns, the corner first
 */
export function htmlTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly HtmlCell[])[],
): string {
  const heads = head.map(
    (text, i) => `<th scope="col"${rows[0]?.[i]?.number ? ' class="n"' : ''}>${escapeHtml(text)}</th>`,
  );
  const body = rows.map(([first, ...rest]) => {
    const name = `<th scope="row">${escapeHtml(first?.text ?? '')}</th>`;
    return `<tr>${name}${rest.map(cell).join('')}</tr>`;
  });
  const parts = [
    `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(caption)}">`,
    `<table><caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table></div>`,
  ];
  return parts.join('\n');
}
