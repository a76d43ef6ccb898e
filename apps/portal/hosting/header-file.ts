import { headerRules, headersFor, isKeptForEver } from './headers.ts';

const special = headerRules.flatMap(({ below = {} }) => Object.keys(below));
const isSame = new Set(headerRules.filter(({ below }) => !below).map(({ name }) => name));

type Headers = readonly (readonly [name: string, value: string])[];
const shared: Headers = Object.entries(headersFor('/')).filter(([name]) => isSame.has(name));
const ownOf = (path: string): Headers =>
  Object.entries(headersFor(path)).filter(([name]) => !isSame.has(name));

/** Lists what is in a folder of the build; names of folders end with a slash. */
type List = (folder: string) => readonly string[];

/** What a build holds, and how heavy each file of it is. */
export interface Build {
  list: List;
  sizeOf: (path: string) => number;
}

/** Cloudflare Pages reads 100 rules. */
const MOST_RULES = 95;

/** The files and folders of a build that have headers of their own, as deep as the rules need. */
function placesIn(list: List, folder = '/'): string[] {
  return list(folder).flatMap((name) => {
    const path = folder + name;
    const isSplit =
      path.endsWith('/') &&
      (isKeptForEver(path) || special.some((one) => one !== path && one.startsWith(path)));
    return isSplit ? placesIn(list, path) : [path];
  });
}

/**
 * The file `_headers` as Netlify, Cloudflare Pages and others read it. They join the headers of all rules that fit, so
 * no header of an address is told twice: what is the same everywhere stands under `/*`, the rest by place. Netlify sends
 * an error with the headers of its address, so what may be kept for ever is named file by file: the heaviest ones, as
 * many as there is room for; the others are asked for anew each time.
 *
 * @param base the path that the portal is served under, with a slash at both ends
 */
export function headerFile({ list, sizeOf }: Build, base: string): string {
  const block = (path: string, headers: Headers) => {
    const place = path.endsWith('/') && path !== '/' ? `${path}*` : path;
    return [base + place.slice(1), ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  };
  const { parts = [], places = [] } = Object.groupBy(placesIn(list), (path) =>
    isKeptForEver(path) ? 'parts' : 'places',
  );
  const room = MOST_RULES - places.length;
  const heaviest = parts.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1)).slice(0, room);
  const blocks = ['/', ...places, ...heaviest].map((path) => block(path, ownOf(path)));
  const note =
    '# Once nothing needs http any more, add to the first rule: Strict-Transport-Security: max-age=31536000';
  return `${[note, block('/*', shared), ...blocks].join('\n\n')}\n`;
}
