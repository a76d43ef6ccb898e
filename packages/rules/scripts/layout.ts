import { wholeLanguages } from '@vstopna-tocka/core/languages';

const nameOf = (lang: string) => new Intl.DisplayNames('en', { type: 'language' }).of(lang);

/**
 * The files of a call whose only programme has the id of the call; one with lots gets a programme for each.
 *
 * @param order its place among all calls, by publication
 * @returns by name; `TODO: …` stands wherever something is to be filled
 */
export function filesOf(id: string, order: number): Readonly<Record<string, string>> {
  const words = [...wholeLanguages, 'en'].map((lang) => [
    `words.${lang}.json`,
    `${JSON.stringify(
      {
        name: `TODO: the call in ${nameOf(lang)}, with its year`,
        programmes: {
          [id]: {
            name: `TODO: the programme in ${nameOf(lang)}, with its years`,
            description: `TODO: in ${nameOf(lang)}, how long it takes and for whom it is`,
          },
        },
      },
      null,
      2,
    )}\n`,
  ]);
  return {
    'call.yaml': `- id: ${id}
  order: ${order}
  title:
    sl: "TODO: the official title"
    hr: "TODO: the title in Croatian"
    en: "TODO: the title in English"
  shortName: { ${wholeLanguages.map((lang) => `${lang}: "TODO: year and kind in ${nameOf(lang)}"`).join(', ')} }
  # Where a source says it: published, deadline, gazette, period, budget, projectsPlanned.
  lots: []
  programmes: [${id}]
  sources: ["TODO: ids of sources.yaml"]
`,
    'programmes.yaml': `- id: ${id}
  type: "TODO: long, short, intermediate, lot or plus"
  calls: [${id}]
  targetGroup: "TODO: for whom it is, or unknown"
  status:
    {
      value: "TODO: running or ended",
      sources: ["TODO: ids of the sources that say so"],
      asOf: "TODO: the day of the newest of them",
      confidence: source,
    }
  # Where a source says it: durationMonths, participantMonths, groupSize.
  phases: []
  payments: []
  sources: ["TODO: ids of sources.yaml"]
`,
    'ruleset.ts': `import { ruleset, unpublished } from '../../engine/index.ts';
import { questions } from '../../questions.ts';

/** TODO: the call in a sentence, and where its conditions stand. */
export const rules = ruleset({
  id: '${id}',
  version: 1,
  questions,
  // With a \`to\` only once the call has ended.
  validity: { from: 'TODO: the day of publication', sources: ['TODO: ids of the sources that say so'] },
  sources: ['TODO: ids of the sources of the conditions'],
  programmes: [
    {
      id: '${id}',
      // TODO: the conditions, each with its sources; what you could not read stays unpublished
      requires: unpublished('${id}-conditions', 'unpublished-conditions', 'TODO: ids of sources'),
    },
  ],
});

/** Earlier calls whose programmes run at the same time. */
export const overlaps: readonly string[] = [];
`,
    'personas.ts': `import type { Persona } from '../../rulesets/persona.ts';

export const personas: readonly Persona[] = [
  {
    name: 'TODO: who it is',
    answers: {},
    expected: { '${id}': 'unknown' },
    reason: 'TODO: why, in the words of the call',
  },
];
`,
    'conditions.txt':
      'TODO: all that the ruleset says, in lines as in the other calls; a test compares the two\n',
    ...Object.fromEntries(words),
  };
}
