import { escapeHtml } from '@vstopna-tocka/core/html';
import type { BlockRecord, Proof } from './record.ts';
import { fill } from './text.ts';
import type { BlockWords } from './words.ts';

function rowHtml({ role, name, fields, other, sources }: Proof, { proof, lang }: BlockWords): string {
  const list = fields.map((field) => proof[field]).join(', ');
  const label = name ? fill(proof.named, { name, fields: list }) : fill(proof[role], { fields: list });
  const value = other ? `<dd>${escapeHtml(fill(proof.other, { value: other }))}</dd>` : '';
  const links = sources.map((source) => {
    const of = source.lang && source.lang !== lang ? ` lang="${source.lang}"` : '';
    const link = `<a href="${escapeHtml(source.href)}"${of}>${escapeHtml(source.label)}</a>`;
    return `<dd>${link}, ${escapeHtml(source.date)}</dd>`;
  });
  return `<dt>${escapeHtml(label)}</dt>${value}${links.join('')}`;
}

/** All sources of a block behind one closed door; nothing where the record brings none. */
export function proofHtml({ proof }: BlockRecord, words: BlockWords): string {
  if (!proof || proof.length === 0) return '';
  const count = new Set(proof.flatMap(({ sources }) => sources.map(({ href }) => href))).size;
  const title = fill(words.proof.title, { count: String(count) });
  const rows = proof.map((row) => rowHtml(row, words)).join('');
  return `<details class="proof"><summary>${escapeHtml(title)}</summary><dl>${rows}</dl></details>`;
}
