import { distance } from 'fastest-levenshtein';

/** Without case and separators: `Cash_Assistance` and `cashAssistance` are the same name. */
const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a name is the known one but for a few letters; the longer it is, the more may differ, and of any name one. */
function isNear(name: string, known: string): boolean {
  if (Math.abs(name.length - known.length) > 3) return false;
  return distance(name, known) <= Math.max(1, Math.floor(known.length / 4));
}

/** The known name that another one looks like, if any: somebody may have meant it. */
export const nearest = (name: string, known: readonly string[]): string | undefined =>
  // What is so long is nobody's slip, and takes long to be made bare.
  name.length > 100 ? undefined : known.find((one) => isNear(bare(name), bare(one)));
