import { type Lang, languages, otherLanguages } from '../shared/i18n/languages.ts';
import { asFolder, langFor, type PlainPage, slugOf } from '../shared/routes.ts';

/** What everybody needs in the language of the visit, and the way to a contact in the others. */
const shell: readonly PlainPage[] = ['home', 'contact', 'check', 'programmes', 'easyToRead'];
const otherShell: readonly PlainPage[] = ['home', 'contact'];

const byLanguage = <T>(of: (lang: Lang) => T) =>
  Object.fromEntries(languages.map((lang) => [lang, of(lang)]));

/** Which pages a build keeps on the device, by the language of the visit. */
export function keptPages(base: string) {
  const at = (page: PlainPage, lang: Lang) => {
    const there = langFor(page, lang);
    return asFolder(`${base}${there}/${slugOf(page, there)}`);
  };
  return {
    /** Fetched in the background, in this order. */
    shell: byLanguage((lang) => [
      ...shell.map((page) => at(page, lang)),
      ...otherLanguages(lang).flatMap((other) => otherShell.map((page) => at(page, other))),
      base,
    ]),
    /** Fetched before the worker begins: what stands in for a page that is not kept. */
    standIns: byLanguage((lang) => at('noConnection', lang)),
  };
}
