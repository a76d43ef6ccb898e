/** A header: its value everywhere (nothing = not sent), and other values below some paths. No path lies below another. */
interface HeaderRule {
  name: string;
  value?: string;
  below?: Readonly<Record<string, string>>;
  /** The value where the answer is an error. */
  error?: string;
}

const FOR_EVER = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';

/**
 * The response headers of the portal: the one source of the configurations of all hosts.
 * What scripts and styles a page may use stands in the page itself; here is what a page cannot say.
 */
export const headerRules: readonly HeaderRule[] = [
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'same-origin' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { name: 'Permissions-Policy', value: 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()' },
  {
    name: 'Content-Security-Policy',
    value: "frame-ancestors 'none'",
    below: {
      // Cards for municipalities are made for the frames of other sites.
      '/embed/': 'frame-ancestors *',
      // The service worker fetches own files and does nothing else.
      '/sw.js': "default-src 'none'; connect-src 'self'",
    },
  },
  { name: 'Access-Control-Allow-Origin', below: { '/api/': '*', '/embed/': '*' } },
  {
    name: 'Cross-Origin-Resource-Policy',
    value: 'same-origin',
    // Made for other sites: data, cards, and the pictures that stand beside a link.
    below: { '/api/': 'cross-origin', '/embed/': 'cross-origin', '/social/': 'cross-origin' },
  },
  {
    name: 'Cache-Control',
    // Kept, but asked for anew each time, so that a correction is seen at once.
    value: 'no-cache',
    // These addresses hold a hash of what is in the file.
    below: {
      '/_astro/': FOR_EVER,
      '/data/': FOR_EVER,
      '/api/': AN_HOUR,
      '/embed/': AN_HOUR,
    },
    // In the minute of a new build a file may be missing that is there a moment later.
    error: 'no-store',
  },
];

const isBelow = (path: string, folder: string) =>
  folder.endsWith('/') ? path.startsWith(folder) : path === folder;

/** Whether what an address holds never changes. */
export const isKeptForEver = (path: string): boolean => headersFor(path)['Cache-Control'] === FOR_EVER;

/**
 * The headers of one address.
 *
 * @param path begins with a slash, without the path that the portal is served under
 * @param status of the answer
 */
export function headersFor(path: string, status = 200): Record<string, string> {
  const entries = headerRules.flatMap(({ name, value, below = {}, error }) => {
    const special = Object.entries(below).find(([folder]) => isBelow(path, folder));
    const own = (status >= 400 ? error : undefined) ?? special?.[1] ?? value;
    return own === undefined ? [] : [[name, own] as const];
  });
  return Object.fromEntries(entries);
}
