/** The languages of the portal, the default one first. */
export const languages = ['sl', 'hr'] as const;

export type Lang = (typeof languages)[number];

/** The other language of the two. */
export const otherLanguage = (lang: Lang): Lang => (lang === 'sl' ? 'hr' : 'sl');
