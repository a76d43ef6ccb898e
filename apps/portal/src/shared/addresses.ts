import type { Lang } from './i18n/languages.ts';
import { asset, href } from './routes.ts';

/** Addresses that go to other sites and on paper, so that they must be whole. */

/** The public origin of the portal; nothing where the build was not told it (`SITE_URL`). */
export const site: string | undefined = import.meta.env?.SITE;

/** An address with the public origin; only the path where the origin is not known. */
export const whole = (path: string): string => (site ? new URL(site).origin + path : path);

/** The file with the QR code of a municipality's page; it is there only where the public origin is known. */
export const qrHref = (lang: Lang, slug: string): string => asset(`embed/qr/${lang}/${slug}.svg`);

/** The sizes of the posters. */
export const paperSizes = ['a4', 'a5'] as const;
export type PaperSize = (typeof paperSizes)[number];

export const posterHref = (lang: Lang, slug: string, size: PaperSize): string =>
  href('poster', lang, `${slug}/${size}`);
