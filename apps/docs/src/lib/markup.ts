const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Turns the few signs that comments of the code use into HTML: `` `code` ``, `*foreign words*`, `{@link name}`.
 *
 * @param text the text of a comment
 */
export const commentHtml = (text: string): string =>
  escapeHtml(text)
    .replaceAll(/\{@link (\w+)\}/g, '<code>$1</code>')
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/\*([^*]+)\*/g, '<em>$1</em>');

/**
 * Turns a type into HTML in which the names of schemas lead to their place on the page.
 *
 * @param type e.g. `Fact<PartialDate>`
 * @param names the names to link
 */
export const typeHtml = (type: string, names: ReadonlySet<string>): string =>
  escapeHtml(type).replaceAll(/\b[A-Z]\w+/g, (word) =>
    names.has(word) ? `<a href="#${anchorOf(word)}">${word}</a>` : word,
  );

/** The fragment of a schema on the model page. */
export const anchorOf = (name: string): string => name.toLowerCase();
