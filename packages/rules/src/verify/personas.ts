import type { Persona } from '../rulesets/persona.ts';
import { sa2017LongPersonas } from '../rulesets/sa-2017-long.personas.ts';
import { sa2017ShortPersonas } from '../rulesets/sa-2017-short.personas.ts';
import { sa2018IntermediatePersonas } from '../rulesets/sa-2018-intermediate.personas.ts';
import { sa2019Personas } from '../rulesets/sa-2019.personas.ts';
import { sa2021Personas } from '../rulesets/sa-2021.personas.ts';
import { sa2024PlusPersonas } from '../rulesets/sa-2024-plus.personas.ts';

/** The personas of every call, by ruleset id. */
export const personas: Readonly<Record<string, readonly Persona[]>> = {
  'sa-2017-long': sa2017LongPersonas,
  'sa-2017-short': sa2017ShortPersonas,
  'sa-2018-intermediate': sa2018IntermediatePersonas,
  'sa-2019': sa2019Personas,
  'sa-2021': sa2021Personas,
  'sa-2024-plus': sa2024PlusPersonas,
};
