// What three made-up calls are filled with: one simple, one with three lots, one with a condition that sources dispute.
// All three run, beside the call that runs today: the most that a page has to hold.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The record of what they cite. */
export const madeUpSource = `- id: made-up-gazette
  title: "Javni razpis za projekte leta 2026 (izmišljen)"
  publisher: "Uradni list RS"
  date: "2026-11-01"
  lang: sl
  kind: official
  url: https://example.org/made-up
`;

const replaced = (text, changes) =>
  changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);

/** The files of a call in the words of another one's folder, with other ids and dates. */
const like = (model, changes) => (calls, order) =>
  Object.fromEntries(
    readdirSync(join(calls, model)).map((file) => {
      const text = replaced(readFileSync(join(calls, model, file), 'utf8'), [
        [/^ {2}order: \d+$/gm, `  order: ${order}`],
        ...changes,
      ]);
      if (!file.endsWith('.json')) return [file, text];
      // Conditions that both calls have keep the words that they have.
      const { criteria: _, caveats: __, ...words } = JSON.parse(text);
      return [file, JSON.stringify(words, null, 2)];
    }),
  );

/** The files as `new-call` laid them out, with something in every place that it left. */
const laidOut = (id, changes) => (calls) =>
  Object.fromEntries(
    readdirSync(join(calls, id)).map((file) => [
      file,
      replaced(readFileSync(join(calls, id, file), 'utf8'), changes[file] ?? []),
    ]),
  );

const simpleWords = (name, programme, description) => [
  [/TODO: the call in [^"]*/g, name],
  [/TODO: the programme in [^"]*/g, programme],
  [/TODO: in [^"]*/g, description],
];

const person = (name, answers, verdict, reason) =>
  `  {\n    name: '${name}',\n    answers: ${answers},\n    expected: { 'made-up-simple': '${verdict}' },\n    reason: '${reason}',\n  },\n`;

/** By id, in the order in which they are laid out; each gets the folder of the calls and its place among them. */
export const fill = {
  'made-up-disputed': like('sa-2017-long', [
    ['[sa-2017-long, sa-2017-long-additional]', '[made-up-disputed]'],
    ['sa-2017-long', 'made-up-disputed'],
    ['2017-02-10', '2024-05-10'],
    ['2017-03-20', '2024-06-20'],
    ['2017/2019', '2024/2025'],
    [', 2017', ', 2024'],
    ['2017–2019', '2024–2025'],
    ['2017.–2019.', '2024.–2025.'],
    [/^ {2}period: .*\n/gm, ''],
    ['value: ended', 'value: running'],
    [`from: '2024-05-10', to: '2019'`, `from: '2024-05-10'`],
    ['from 2024-05-10 to 2019', 'from 2024-05-10 on'],
    [/string\[\] = .*;/g, `string[] = ['sa-2024-plus'];`],
  ]),
  'made-up-simple': laidOut('made-up-simple', {
    'call.yaml': [
      ['TODO: the official title', 'Javni razpis za projekte leta 2026'],
      ['TODO: the title in Croatian', 'Javni natječaj za projekte 2026. godine'],
      ['TODO: the title in English', 'Public call for projects of 2026'],
      ['TODO: year and kind in Slovenian', '2026, projekti'],
      ['TODO: year and kind in Croatian', '2026., projekti'],
      ['"TODO: ids of sources.yaml"', 'made-up-gazette'],
    ],
    'programmes.yaml': [
      [/"TODO: long[^"]*"/g, 'plus'],
      [/"TODO: for whom[^"]*"/g, 'adults'],
      ['"TODO: running or ended"', 'running'],
      ['TODO: the day of the newest of them', '2026-11-01'],
      [/"TODO: ids[^"]*"/g, 'made-up-gazette'],
    ],
    'ruleset.ts': [
      [
        /import \{ ruleset.*\n.*\n/g,
        `import { all, criterion, ruleset } from '../../engine/index.ts';\nimport { atLeast, is, questions } from '../../questions.ts';\n`,
      ],
      [/TODO: the call in a .*\. /g, 'A made-up call: adults with cash social assistance. '],
      ['TODO: the day of publication', '2026-11-01'],
      [/ *\/\/ TODO: .*\n/g, ''],
      [
        /unpublished\(.*\),\n/g,
        `all(\n        criterion('adult', atLeast('age', 18), 'made-up-gazette'),\n        criterion('cash-assistance', is('cashAssistance', true), 'made-up-gazette'),\n      ),\n`,
      ],
      [/TODO: ids [^']*/g, 'made-up-gazette'],
      ['string[] = []', `string[] = ['sa-2024-plus', 'made-up-disputed']`],
    ],
    'personas.ts': [
      [
        /^ {2}\{\n.*^ {2}\},\n/gms,
        person(
          'woman of 18 with assistance',
          '{ age: 18, cashAssistance: true }',
          'met',
          'Just of age, with assistance.',
        ) +
          person(
            'boy of 17 with assistance',
            '{ age: 17, cashAssistance: true }',
            'notMet',
            'One year too young for it.',
          ) +
          person(
            'man of 40 without assistance',
            '{ age: 40, cashAssistance: false }',
            'notMet',
            'Of age, but without assistance.',
          ) +
          person('somebody of 40', '{ age: 40 }', 'unknown', 'Whether there is assistance is open.'),
      ],
    ],
    'conditions.txt': [
      [
        /TODO.*/g,
        `made-up-simple, version 1
in force from 2026-11-01 on [made-up-gazette]
call [made-up-gazette]
programme made-up-simple
  all of
    adult: age at least 18 [made-up-gazette]
    cash-assistance: cashAssistance is true [made-up-gazette]`,
      ],
    ],
    'words.sl.json': simpleWords(
      'Javni razpis za projekte, 2026',
      'Program 2026',
      'Šest mesecev, za odrasle z denarno socialno pomočjo.',
    ),
    'words.hr.json': simpleWords(
      'Javni natječaj za projekte, 2026.',
      'Program 2026.',
      'Šest mjeseci, za odrasle s novčanom socijalnom pomoći.',
    ),
    'words.en.json': simpleWords(
      'Call for projects, 2026',
      'Programme 2026',
      'Six months, for adults with cash social assistance.',
    ),
  }),
  'made-up-lots': like('sa-2021-additional', [
    ['sa-2021-additional', 'made-up-lots'],
    ['sa-2021-lot', 'made-up-lots-lot'],
    [', 2021', ', 2026'],
    ['2021–2022', '2026–2027'],
    ['2021.–2022.', '2026.–2027.'],
    ['value: ended', 'value: running'],
    [`from: '2021-08', to: '2022'`, `from: '2026-11-02'`],
    ['from 2021-08 to 2022', 'from 2026-11-02 on'],
    [/string\[\] = .*;/g, `string[] = ['sa-2024-plus', 'made-up-disputed', 'made-up-simple'];`],
  ]),
};
