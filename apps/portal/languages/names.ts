// What may stand on a page of any language as it is: names, and what Intl writes.
import { readFileSync } from 'node:fs';
import { partsOf } from './visible.ts';

/** Names of formats and licences. */
const TECHNICAL = ['CC BY 4.0', 'CSV', 'GeoJSON', 'JSON', 'JSON Schema', 'UTF-8', 'Windows-1250', 'so.p'];

/** Every text in a value that is not there in a form of its own for each language. */
function* untranslated(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (key !== 'note') yield value;
  } else if (value instanceof Map) {
    for (const inner of value.values()) yield* untranslated(inner);
  } else if (typeof value === 'object' && value !== null && typeof Reflect.get(value, 'sl') !== 'string')
    for (const [name, inner] of Object.entries(value)) yield* untranslated(inner, name);
}

async function inData(): Promise<string[]> {
  const manifest = new URL('../../../packages/core/package.json', import.meta.url);
  const names = Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).exports);
  const parts = names.filter((name) => name !== '.' && name !== './package.json');
  const modules = parts.map((part) => import(`@vstopna-tocka/core/${part.slice(2)}`));
  return (await Promise.all(modules)).flatMap((module) => [...untranslated(module)]);
}

function* inDates(lang: string): Generator<string> {
  for (let month = 0; month < 12; month += 1)
    for (let year = 2000; year < 2030; year += 1)
      yield new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric' }).format(Date.UTC(year, month));
}

/** Without the end of a sentence; an office is called by its place too: »Enota Trebnje« is the one of Trebnje. */
const bare = (part: string) => part.replace(/^enota /i, '').replace(/\.$/, '');

/** Makes the question whether a part of a text is a name. */
export async function nameTest(lang: string): Promise<(part: string) => boolean> {
  const names = new Set(TECHNICAL);
  for (const text of [...(await inData()), ...inDates(lang)])
    for (const name of [text, ...partsOf(text)]) names.add(bare(name));
  const and =
    new Intl.ListFormat(lang).formatToParts(['1', '2']).find(({ type }) => type === 'literal')?.value ?? ',';
  return (part) => part.length === 1 || part.split(and).every((name) => names.has(bare(name)));
}
