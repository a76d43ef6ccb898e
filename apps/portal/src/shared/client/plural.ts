/**
 * The form of a counted text that fits a number, with the number in it.
 *
 * @param forms the forms by plural category, as `pluralForms` of `shared/build/i18n.ts` gives them
 */
export function plural(lang: string, forms: Readonly<Record<string, string>>, count: number): string {
  const text = forms[new Intl.PluralRules(lang).select(count)] ?? forms['other'] ?? '';
  return text.replaceAll('{{count}}', new Intl.NumberFormat(lang, { useGrouping: 'always' }).format(count));
}
