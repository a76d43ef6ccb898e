import { headerRules } from '../headers.ts';

/** One address of each kind that the table of headers tells apart, and the sheet of a page as a file with a hash. */
export const headerPaths = (sheet: string): string[] => [
  ...['/', '/sl/', '/hr/kontakt/', '/embed/sl/trebnje/', '/embed/vstopna-tocka.js', '/sw.js'],
  ...['/api/v1/units.json', '/api/v1/units.geojson', sheet, '/404.html'],
];

/** Of the headers that an answer has, those that the table knows, written as there. */
export const sentHeaders = (headers: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    headerRules.flatMap(({ name }) => {
      const value = headers[name.toLowerCase()];
      return value === undefined ? [] : [[name, value]];
    }),
  );
