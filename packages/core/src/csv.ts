/**
 * A line of a CSV file, without its end.
 *
 * @param values `null` and what is not there become empty
 * @param delimiter what stands between values; values that hold it, quotes or line breaks are quoted
 */
export const csvLine = (values: readonly unknown[], delimiter = ','): string =>
  values.map((value) => quoted(String(value ?? ''), delimiter)).join(delimiter);

const quoted = (text: string, delimiter: string) =>
  /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
