/** A piece of a text: plain, in Slovenian (`lang`), stressed (`b`), or a link with the number of its address. */
export type Piece = { text: string; mark?: 'sl' | 'b' | number };

/**
 * Splits a text of a locale file at its marks: `<sl>…</sl>` for words in Slovenian, `<b>…</b>` for stress and
 * `<0>…</0>`, `<1>…</1>` for links. Marks are not nested.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(/<(sl|b|\d)>(.*?)<\/\1>/g)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    const [whole, mark = '', inner = ''] = match;
    pieces.push({ text: inner, mark: mark === 'sl' || mark === 'b' ? mark : Number(mark) });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
