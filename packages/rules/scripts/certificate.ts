// Writes certificate.json: the figures of every plan as they are computed now, without looking at the kept ones.
import { writeFileSync } from 'node:fs';
import { everything } from '../src/verify/everything.ts';
import { verify } from '../src/verify/verify.ts';

const { certificate } = verify(everything);
writeFileSync(new URL('../certificate.json', import.meta.url), `${JSON.stringify(certificate, null, 2)}\n`);
