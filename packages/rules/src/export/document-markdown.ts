import { type Block, type Inline, type Item, isAddress, type TableBlock } from './document.ts';

/** Writes a document as Markdown, with tables as GitHub and most other readers know them. */
export const toMarkdown = (blocks: readonly Block[]): string => `${blocks.map(blockText).join('\n\n')}\n`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'paragraph':
      return plain(block.text);
    case 'list':
      return listLines(block.items, block.ordered, '').join('\n');
    case 'table':
      return tableText(block);
  }
}

const listLines = (items: readonly Item[], ordered: boolean, indent: string): string[] =>
  items.flatMap(({ text, items: below = [] }, i) => {
    const mark = ordered ? `${i + 1}.` : '-';
    return [`${indent}${mark} ${text.map(inline).join('')}`, ...listLines(below, false, `${indent}  `)];
  });

function tableText({ caption, head, rows }: TableBlock): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [`**${plain(caption)}**`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function inline(part: Inline): string {
  if (typeof part === 'string') return plain(part);
  const text = plain(part.text);
  return isAddress(part.href) ? `[${text}](${address(part.href)})` : text;
}

/** An address in which no character ends a link of Markdown. */
const address = (href: string): string =>
  href.replace(/[()<>\s]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** A text in which nothing is taken for a sign of Markdown. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, '\\$&');
