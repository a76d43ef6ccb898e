import { describe, expect, it } from 'vitest';
import en from '../locales/en/rules.json' with { type: 'json' };
import hr from '../locales/hr/rules.json' with { type: 'json' };
import sl from '../locales/sl/rules.json' with { type: 'json' };
import { bandLabel, bandsOf, criteriaOfRuleset, type Questions } from '../src/engine/index.ts';
import { questions } from '../src/questions.ts';
import { rulesets, sa2017Long, sa2019 } from '../src/rulesets/index.ts';

const languages = { sl, hr, en };
type Language = keyof typeof languages;
const names = Object.keys(languages) as Language[];

/** Texts by dotted key. */
function texts(part: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(part).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : [...texts(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const all = Object.fromEntries(names.map((lang) => [lang, texts(languages[lang])])) as Record<
  Language,
  Map<string, string>
>;
const plural = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(plural, '');
const params = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

describe.each(names)('words in %s', (lang) => {
  const own = all[lang];

  it('have the same keys as the other languages', () => {
    expect([...new Set([...own.keys()].map(base))].sort()).toEqual(
      [...new Set([...all.sl.keys()].map(base))].sort(),
    );
  });

  it('have the same parameters as the other languages', () => {
    for (const [key, text] of own) {
      const twin = all.sl.get(key) ?? all.sl.get(`${base(key)}_other`);
      expect(params(text), key).toEqual(params(twin as string));
    }
  });

  it('have every plural form of the language and no other', () => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const plurals = new Set([...own.keys()].filter((k) => plural.test(k)).map(base));
    expect(plurals.size).toBeGreaterThan(0);
    for (const key of plurals) {
      const forms = [...own.keys()]
        .filter((k) => plural.test(k) && base(k) === key)
        .map((k) => k.slice(key.length + 1));
      expect(forms.sort(), key).toEqual([...categories].sort());
    }
  });

  it('are never empty, shouting or untrimmed', () => {
    const bad = [...own].filter(([, text]) => text !== text.trim() || text === '' || text.includes('!'));
    expect(bad).toEqual([]);
  });

  it('cover every question, answer, band, criterion, reason, verdict, programme and caveat, and nothing else', () => {
    const needed = new Set(neededKeys());
    const unused = [...own.keys()].map(base).filter((k) => !needed.has(k) && !k.startsWith('labels.'));
    expect([...needed].filter((k) => !own.has(k) && !own.has(`${k}_other`))).toEqual([]);
    expect(unused).toEqual([]);
  });
});

it('Croatian is not Slovenian with other letters', () => {
  // Names of programmes may agree to the letter: "Kratki program, tip A".
  const same = [...all.sl].filter(
    ([key, text]) => text === all.hr.get(key) && text.split(' ').length > 3 && !key.startsWith('programmes.'),
  );
  expect(same).toEqual([]);
});

it('the bands of numbers read well', () => {
  const conditions = [sa2017Long, sa2019].flatMap((r) => r.programmes.map((p) => p.requires));
  const read = (lang: Language, id: 'age' | 'cashAssistancePayments24') =>
    bandsOf(id, questions[id], conditions).map((band) => {
      const { form, params } = bandLabel(band, questions[id]);
      const category = new Intl.PluralRules(lang).select(params.count);
      const text = all[lang].get(`bands.${id}.${form}_${category}`) ?? '';
      return text.replace(/\{\{(\w+)\}\}/g, (_, name: keyof typeof params) => String(params[name]));
    });
  expect(read('sl', 'age')).toEqual(['Manj kot 18 let', 'Od 18 do 48 let', '49 let', '50 let ali več']);
  expect(read('hr', 'age')).toEqual([
    'Manje od 18 godina',
    'Od 18 do 48 godina',
    '49 godina',
    '50 godina ili više',
  ]);
  expect(read('en', 'age')).toEqual(['Under 18 years', '18 to 48 years', '49 years', '50 years or more']);
  expect(read('sl', 'cashAssistancePayments24')).toEqual(['Manj kot 12-krat', '12-krat ali večkrat']);
  expect(read('hr', 'cashAssistancePayments24')).toEqual(['Manje od 12 puta', '12 puta ili više']);
  expect(read('en', 'cashAssistancePayments24')).toEqual(['Fewer than 12 times', '12 times or more']);
});

function neededKeys(): string[] {
  const asked = Object.entries(questions as Questions);
  const programmes = rulesets.flatMap((r) => r.programmes);
  return [
    'notice',
    ...asked.map(([, q]) => `groups.${q.group}`),
    ...asked.flatMap(([id, q]) =>
      ['title', 'short', 'help', ...(q.sensitive ? ['why'] : [])].map((part) => `questions.${id}.${part}`),
    ),
    ...['dont-know', 'wont-say'].map((a) => `answers.open.${a}`),
    ...asked.flatMap(([id, q]) => {
      if (q.kind === 'integer') {
        return ['all', 'below', 'between', 'exactly', 'atLeast'].map((form) => `bands.${id}.${form}`);
      }
      const values = q.kind === 'choice' ? q.values : ['true', 'false'];
      return values.map((value) => `answers.${id}.${value}`);
    }),
    ...rulesets.flatMap((r) =>
      criteriaOfRuleset(r).flatMap((c) => {
        const forms = c.kind === 'unpublished' ? ['title', 'unknown'] : ['title', 'met', 'notMet', 'unknown'];
        return forms.map((form) => `criteria.${c.label}.${form}`);
      }),
    ),
    ...['missing', 'disputed', 'unpublished'].map((why) => `because.${why}`),
    ...['enough', 'orThese'].map((key) => `reasons.${key}`),
    ...['title', 'lead', 'orThis', 'item', 'none', 'honest'].map((key) => `changes.${key}`),
    ...['met', 'notMet', 'unknown'].flatMap((v) => [`verdicts.${v}.title`, `verdicts.${v}.text`]),
    ...rulesets.map((r) => `rulesets.${r.id}.name`),
    ...programmes.flatMap((p) => [`programmes.${p.id}.name`, `programmes.${p.id}.description`]),
    ...rulesets.flatMap((r) => (r.orientation ? [`orientations.${r.orientation.reason}`] : [])),
    ...programmes.flatMap((p) => (p.caveats ?? []).map((key) => `caveats.${key}`)),
    ...[
      'settlement-served-by-other-unit',
      'some-settlements-served-by-other-unit',
      'near-border',
      'nearest',
    ].map((note) => `placeNotes.${note}`),
    ...[
      'error',
      'empty',
      'range',
      'none',
      'noneBut',
      'unknownOption',
      'onePlace',
      'noValue',
      'croatian',
      'croatianToo',
      'namesakes',
      'quarter',
      'quarterDerived',
    ].map((key) => `place.${key}`),
    ...['met', 'notMet', 'unknown'].map((v) => `export.verdicts.${v}`),
    ...['title', 'intro', 'version', 'since', 'period', 'undated', 'all', 'any', 'not', 'caption', 'row'].map(
      (key) => `export.table.${key}`,
    ),
    ...['result', 'otherwise', 'nothingSettles'].map((key) => `export.table.${key}`),
    ...['read', 'written', 'rejected', 'answered', 'reading'].map((key) => `export.screen.${key}`),
    ...['title', 'description', 'done', 'refused'].map((key) => `export.api.${key}`),
  ];
}
