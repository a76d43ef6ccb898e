import { headerRules } from './headers.ts';
import { mediaTypes, textTypes } from './types.ts';

const MADE = '# Made by `npm run hosting -w apps/portal` from apps/portal/hosting; do not edit by hand.';

const variable = (header: string) => `$portal_${header.toLowerCase().replaceAll('-', '_')}`;
const quoted = (value: string) => `"${value}"`;
/** A path right below the one that the portal is served under, which stands first, once by itself and once in the address. */
const pattern = (path: string) =>
  `"~^([^:]*):\\1${path.replaceAll('.', '\\.')}${path.endsWith('/') ? '' : '$'}"`;

const map = (from: string, to: string, lines: readonly string[]) =>
  [`map ${from} ${to} {`, ...lines.map((line) => `  ${line};`), '}'].join('\n');

/** The maps of one header: by place, and by whether the answer is what was asked for, a move or an error. */
function mapsOf({ name, value = '', below = {}, error }: (typeof headerRules)[number]): string[] {
  const byPlace = error === undefined ? variable(name) : `${variable(name)}_of_place`;
  const places = Object.entries(below).map(([path, own]) => `${pattern(path)} ${quoted(own)}`);
  const maps = [map('"$portal_base:$uri"', byPlace, [`default ${quoted(value)}`, ...places])];
  if (error === undefined) return maps;
  const answers = [`default ${quoted(value)}`, `"~^(20|304)" ${byPlace}`, `"~^[45]" ${quoted(error)}`];
  return [...maps, map('$status', variable(name), answers)];
}

/** What goes into `http`: the value of each header that is not always the same. nginx leaves out an empty one. */
export const nginxMaps = (): string =>
  `${[MADE, ...headerRules.filter(({ below }) => below).flatMap(mapsOf)].join('\n\n')}\n`;

/** What goes into `server` or `location`: types, compression, headers, the page for a wrong address. */
export function nginxServer(): string {
  const types = Object.entries(mediaTypes).map(([end, type]) => `  ${type} ${end};`);
  const zipped = textTypes.filter((type) => type !== 'text/html').join(' ');
  const headers = headerRules.map(
    ({ name, value = '', below }) => `add_header ${name} ${below ? variable(name) : quoted(value)} always;`,
  );
  return `${MADE}

index index.html;
error_page 404 $portal_base/404.html;
# A folder without its last slash moves to the one with it, whatever name or port the server is reached by.
absolute_redirect off;
server_tokens off;

# Visits are neither counted nor written down: every line about a request holds the address of who has asked.
access_log off;
log_not_found off;
error_log stderr emerg;

# Only what the build has made.
disable_symlinks on from=$document_root;
if ($uri ~ "/\\.(?!well-known/)") {
  return 404;
}

# Every file is sent whole: to a wish for a part that it has not, nginx would add the headers of the whole file.
max_ranges 0;

types {
${types.join('\n')}
}
charset utf-8;
charset_types ${zipped};

# Files that the build has compressed already are sent as they are.
gzip_static on;
gzip on;
gzip_vary on;
gzip_proxied any;
gzip_comp_level 6;
gzip_types ${zipped};

${headers.join('\n')}
`;
}
