import { sourceById } from '@vstopna-tocka/core/sources';
import kept from '../../certificate.json' with { type: 'json' };
import en from '../../locales/en/rules.json' with { type: 'json' };
import hr from '../../locales/hr/rules.json' with { type: 'json' };
import sl from '../../locales/sl/rules.json' with { type: 'json' };
import { coherence } from '../coherence.ts';
import { evaluate, plan } from '../engine/index.ts';
import { overlaps, personas } from '../generated/proof.ts';
import { rulesets } from '../rulesets/index.ts';
import type { Subject } from './verify.ts';

/** All that this package holds, as the subject of verification. */
export const everything: Subject = {
  rulesets,
  personas,
  coherence,
  concurrent: Object.entries(overlaps).flatMap(([later, earlier]) =>
    earlier.map((one) => [one, later] as const),
  ),
  certificate: kept,
  sourceById,
  texts: { sl, hr, en },
  evaluate,
  plan,
};
