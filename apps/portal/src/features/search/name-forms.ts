import type { Lang } from '../../shared/i18n/languages.ts';

// How words change that no dictionary knows, nearly all of them names: by how their first form ends. `C` is any one
// consonant.

const slovenian = `
a: e i o ah am ama ami
e: am ah ami a u em ega emu im ih imi
o: a u om em ega emu im
i: ov ev om em e ih ega emu im imi
ci: cev cem cih ce
: a u om em ja ju jem
eC: Ca Cu Com Cem
Ce: eC C
Cje: Cij
nje: nji nj njih njema`;

const croatian = `${slovenian}
a: u om oj
o: og oga ome omu
e: a ama og eg oga ome omu
i: a ima og eg oga ome omu
ci: aca
aC: Ca Cu Com Cem`;

const CONSONANTS = [...'bcdfghjklmnprstvz'];

type Rule = readonly [ending: string, ...others: string[]];

function rulesOf(rows: string): Rule[] {
  return rows
    .trim()
    .split('\n')
    .flatMap((row) =>
      row.includes('C') ? CONSONANTS.map((consonant) => row.replaceAll('C', consonant)) : [row],
    )
    .map((row) => {
      const [ending = '', others = ''] = row.split(':');
      return [ending, ...others.trim().split(' ')];
    });
}

const rules: Partial<Record<Lang, readonly Rule[]>> = { sl: rulesOf(slovenian), hr: rulesOf(croatian) };
const SHORTEST_STEM = 2;

/** The first forms of the names that a folded word can be another form of, e.g. `trebnje` for `trebnjega`. */
export const firstForms = (word: string, lang: Lang): string[] =>
  (rules[lang] ?? []).flatMap(([ending, ...others]) =>
    others
      .filter((other) => word.endsWith(other) && word.length - other.length >= SHORTEST_STEM)
      .map((other) => word.slice(0, word.length - other.length) + ending),
  );

/** All forms that a folded name may have besides its first: the reverse of {@link firstForms}. */
export const formsOfName = (name: string, lang: Lang): string[] =>
  (rules[lang] ?? []).flatMap(([ending, ...others]) =>
    name.endsWith(ending) && name.length - ending.length >= SHORTEST_STEM
      ? others.map((other) => name.slice(0, name.length - ending.length) + other)
      : [],
  );
