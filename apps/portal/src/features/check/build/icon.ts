import iconFile from '../../../../public/favicon.svg?raw';

/** A browser may ask for the icon anew at each step. This one is in the page, so that it asks nobody. */
export const icon = `data:image/svg+xml,${encodeURIComponent(iconFile)}`;
