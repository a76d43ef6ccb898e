/** What the build tells the service worker. */
export interface Settings {
  /** The version of the build. */
  build: string;
  /** The path that the portal is served under, with a slash at both ends. */
  base: string;
  /** By language, the pages that everybody needs. */
  shell: Readonly<Record<string, readonly string[]>>;
  /** By language, the page that stands in for what is not kept. */
  standIns: Readonly<Record<string, string>>;
  /** By language, what a page from the device says of itself, with `{{date}}` open. */
  notices: Readonly<Record<string, string>>;
  /** Of each part the key, 8 signs, and the beginning of its SHA-256 in base64, 8 signs, with nothing between. */
  parts: string;
}

declare const SETTINGS: Settings;

export const { build, base, shell, standIns, notices } = SETTINGS;

/** The beginning of the SHA-256 of each part, by its key. */
export const hashes = new Map(
  (SETTINGS.parts.match(/.{16}/g) ?? []).map((both) => [both.slice(0, 8), both.slice(8)]),
);

/** The language that an address names; none where a page is in all of them. */
export const langOf = (path: string): string | undefined =>
  path
    .slice(base.length)
    .split('/')
    .find((part) => Object.hasOwn(standIns, part));
