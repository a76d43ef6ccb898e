import { headerRules } from './headers.ts';
import { mediaTypes, textTypes } from './types.ts';

const MADE = '# Made by `npm run hosting -w apps/portal` from apps/portal/hosting; do not edit by hand.';

const variable = (header: string) => `$portal_${header.toLowerCase().replaceAll('-', '_')}`;
const quoted = (value: string) => `"${value}"`;
/** The path may be anywhere in the address, since the portal may be served under a sub-path. */
const pattern = (path: string) => `"~${path.replaceAll('.', '\\.')}${path.endsWith('/') ? '' : '$'}"`;

/** What goes into `http`: the value of each header that differs from place to place. nginx leaves out an empty one. */
export function nginxMaps(): string {
  const maps = headerRules
    .filter(({ below }) => below)
    .map(({ name, value = '', below = {} }) => {
      const lines = Object.entries(below).map(([path, own]) => `  ${pattern(path)} ${quoted(own)};`);
      return [`map $uri ${variable(name)} {`, `  default ${quoted(value)};`, ...lines, '}'].join('\n');
    });
  return `${[MADE, ...maps].join('\n\n')}\n`;
}

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
