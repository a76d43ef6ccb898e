/** Text that is HTML already. */
export interface Html {
  html: string;
}

type Piece = string | number | Html | false | undefined | readonly Piece[];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const render = (piece: Piece): string => {
  if (piece === false || piece === undefined) return '';
  if (Array.isArray(piece)) return piece.map(render).join('');
  if (typeof piece === 'object') return (piece as Html).html;
  return String(piece).replace(/[&<>"]/g, (character) => escapes[character] ?? character);
};

/** HTML from a template: `` html`<p>${text}</p>` ``. What is put in is escaped unless it is HTML itself. */
export const html = (parts: TemplateStringsArray, ...pieces: Piece[]): Html => ({
  html: parts.map((part, index) => part.replace(/\n\s*/g, '') + render(pieces[index])).join(''),
});

/** Text to be put in as it is, for instance a style sheet. */
export const raw = (text: string): Html => ({ html: text });
