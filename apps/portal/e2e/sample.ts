/** A number from 0 to 1 that is the same for the same text: samples must not change from run to run. */
function shareOf(text: string): number {
  let hash = 2_166_136_261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash / 2 ** 32;
}

/**
 * Those that must be looked at, and some of the others. ALL_PAGES, as before a release: all.
 *
 * @param extreme those at which something is more likely to break
 */
export function sampled(all: readonly string[], extreme: readonly string[], others = 12): string[] {
  if (process.env['ALL_PAGES']) return [...all];
  const rest = all.filter((one) => !extreme.includes(one)).sort((a, b) => shareOf(a) - shareOf(b));
  return [...new Set([...extreme, ...rest.slice(0, others)])];
}
