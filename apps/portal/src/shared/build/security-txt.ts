import { languages } from '../i18n/languages.ts';

/** How long a file is good for; RFC 9116 recommends less than a year. */
const GOOD_FOR_DAYS = 350;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The file `security.txt` (RFC 9116): whom to tell of a weakness.
 *
 * @param contact where to report: an address that begins with `mailto:`, `tel:` or `https://`
 * @param now the day of the build, from which the file is good for 350 days
 * @param canonical where the file itself is published, if known
 * @throws {TypeError} if the contact is no such address
 */
export function securityTxt(contact: string, now: Date, canonical?: string): string {
  if (!/^(mailto:[^@\s]+@[^@\s]+|tel:\+[\d-]+|https:\/\/\S+)$/.test(contact))
    throw new TypeError(
      `SECURITY_CONTACT: expected an address that begins with mailto:, tel:+ or https://, got "${contact}"`,
    );
  const expires = new Date(now.getTime() + GOOD_FOR_DAYS * DAY).toISOString().replace(/T.*/, 'T00:00:00Z');
  const isSecure = canonical?.startsWith('https://');
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${[...languages, 'en'].join(', ')}`,
    ...(isSecure ? [`Canonical: ${canonical}`] : []),
    '',
  ].join('\n');
}
