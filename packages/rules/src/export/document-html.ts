import { type Block, type Inline, type Item, isAddress, type TableBlock } from './document.ts';
import { escaped } from './xml.ts';

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
  table { border-collapse: collapse; }
  caption { font-weight: bold; padding: 0.5rem 0; text-align: start; }
  th, td { border: 1px solid; padding: 0.3rem 0.5rem; text-align: start; vertical-align: top; }
  .wide { overflow-x: auto; }
  @media print { body { font-size: 9pt; margin: 0; max-width: none; } tr { break-inside: avoid; } }
`;

/**
 * Writes a document as one HTML page without script or outside parts.
 *
 * @param lang language of the texts
 * @param title title of the page
 */
export const toHtml = (blocks: readonly Block[], lang: string, title: string): string => `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${blocks.map(blockText).join('\n')}
</main>
</body>
</html>
`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return listText(block.items, block.ordered ? 'ol' : 'ul');
    case 'table':
      return tableText(block);
  }
}

function listText(items: readonly Item[], tag: 'ol' | 'ul'): string {
  const points = items.map(({ text, items: below = [] }) => {
    const inner = below.length > 0 ? `\n${listText(below, 'ul')}` : '';
    return `<li>${text.map(inline).join('')}${inner}</li>`;
  });
  return `<${tag}>\n${points.join('\n')}\n</${tag}>`;
}

/** Wide tables scroll in a region of their own, which the keyboard reaches too. */
function tableText({ caption, head, rows }: TableBlock): string {
  const columns = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((text) => `<td>${escaped(text)}</td>`).join('');
    return `<tr><th scope="row">${escaped(first)}</th>${cells}</tr>`;
  });
  return [
    `<div class="wide" role="region" aria-label="${escaped(caption)}" tabindex="0">`,
    `<table>`,
    `<caption>${escaped(caption)}</caption>`,
    `<thead><tr>${columns}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    `</table>`,
    `</div>`,
  ].join('\n');
}

function inline(part: Inline): string {
  if (typeof part === 'string') return escaped(part);
  const text = escaped(part.text);
  return isAddress(part.href) ? `<a href="${escaped(part.href)}">${text}</a>` : text;
}
