import { bandLabel, type IntegerQuestion } from '../../engine/index.ts';
import type { Finding } from '../finding.ts';
import { answersAt } from '../grid.ts';
import type { Survey } from '../survey.ts';

/** Locale resources by language. */
export type Texts = Readonly<Record<string, unknown>>;

/** Every result has a reason or something missing to name, and all words for it are there in every language. */
export function checkTexts({ rules, grid, keys, speechless }: Survey, texts: Texts): Finding[] {
  const ruleset = rules.id;
  const silent = speechless[0];
  const findings: Finding[] = silent
    ? [
        {
          check: 'texts',
          ruleset,
          programme: silent.programme,
          answers: answersAt(grid, silent.state),
          message: 'a result without any reason',
        },
      ]
    : [];
  for (const [lang, words] of Object.entries(texts)) {
    const missing = (key: string) => typeof textAt(words, key) !== 'string';
    for (const key of staticKeys({ rules, grid }, lang).filter(missing)) {
      findings.push({ check: 'texts', ruleset, message: `no text "${key}" in ${lang}` });
    }
    for (const [key, state] of keys) {
      if (missing(key))
        findings.push({
          check: 'texts',
          ruleset,
          answers: answersAt(grid, state),
          message: `no text "${key}" in ${lang}`,
        });
    }
  }
  return findings;
}

const textAt = (words: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((part, k) => (part as Record<string, unknown> | undefined)?.[k], words);

/** Keys that are needed whatever the answers: of the call, its programmes and its questions. */
function staticKeys({ rules, grid }: Pick<Survey, 'rules' | 'grid'>, lang: string): readonly string[] {
  const plural = new Intl.PluralRules(lang);
  return [
    'notice',
    `rulesets.${rules.id}.name`,
    ...(rules.orientation ? [`orientations.${rules.orientation.reason}`] : []),
    ...rules.programmes.flatMap((p) => [
      `programmes.${p.id}.name`,
      `programmes.${p.id}.description`,
      ...(p.caveats ?? []).map((key) => `caveats.${key}`),
    ]),
    'answers.open.dont-know',
    'answers.open.wont-say',
    ...grid.ids.flatMap((id, i) => {
      const question = rules.questions[id] as Survey['grid']['questions'][number];
      const words = ['title', 'short', 'help', ...(question.sensitive ? ['why'] : [])];
      const answers = (grid.bands[i] ?? []).map((band) => {
        if (question.kind !== 'integer') return `answers.${id}.${band.value}`;
        const { form, params } = bandLabel(band, question as IntegerQuestion);
        return `bands.${id}.${form}${form === 'all' ? '' : `_${plural.select(params.count)}`}`;
      });
      return [...words.map((w) => `questions.${id}.${w}`), ...answers];
    }),
  ];
}
