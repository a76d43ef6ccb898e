/** A header: its value everywhere (nothing = not sent), and other values below some paths. No path lies below another. */
interface HeaderRule {
  name: string;
  value?: string;
  below?: Readonly<Record<string, string>>;
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
  },
];

const isBelow = (path: string, folder: string) =>
  folder.endsWith('/') ? path.startsWith(folder) : path === folder;

/**
 * The headers of one address.
 *
 * @param path begins with a slash, without the path that the portal is served under
 */
export function headersFor(path: string): Record<string, string> {
  const entries = headerRules.flatMap(({ name, value, below = {} }) => {
    const special = Object.entries(below).find(([folder]) => isBelow(path, folder));
    const own = special?.[1] ?? value;
    return own === undefined ? [] : [[name, own] as const];
  });
  return Object.fromEntries(entries);
}
