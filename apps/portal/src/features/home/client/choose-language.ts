// The start page offers all languages as links. A browser set to one of them goes on there by itself.
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
const wanted = navigator.languages.map((tag) => new Intl.Locale(tag).language);
const link = wanted.flatMap((lang) => links.filter(({ dataset }) => dataset['language'] === lang))[0];
if (link) location.replace(link.href);
