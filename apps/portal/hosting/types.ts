/** Every kind of file that a build of the portal may hold, by the end of its name. */
export const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  html: 'text/html',
  ico: 'image/x-icon',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  xml: 'application/xml',
};

const isText = (type: string) => /^text\/|json$|xml$/.test(type);

/** The types that are text, and so are sent compressed and with their character set. */
export const textTypes = [...new Set(Object.values(mediaTypes).filter(isText))];

/** Whether a file is worth compressing, by the end of its name. */
export const isTextFile = (name: string): boolean => {
  const type = mediaTypes[name.split('.').at(-1) ?? ''];
  return type !== undefined && isText(type);
};
