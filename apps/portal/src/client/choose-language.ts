// The start page offers both languages as links. A browser set to one of them goes on there by itself.
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
const link = wanted.flatMap((lang) => links.filter(({ dataset }) => dataset['language'] === lang))[0];
if (link) location.replace(link.href);
