// Writes the configuration of nginx that is made from the tables beside it. A test holds the two together.
import { writeFileSync } from 'node:fs';
import { nginxMaps, nginxServer } from './nginx.ts';

const write = (name: string, text: string) => writeFileSync(new URL(`nginx/${name}`, import.meta.url), text);
write('maps.conf', nginxMaps());
write('portal.conf', nginxServer());
