import { describe, expect, it } from 'vitest';
import { createFinder } from '../src/finder.ts';
import { finderData } from '../src/lookup.ts';
import { communities } from '../src/place-names.ts';
import { administrativeUnits, municipalities, postcodes } from '../src/places.ts';
import { settlements } from '../src/settlements.ts';

// Not `findPlace`, which works out who serves each candidate: these are some two hundred thousand queries.
const finder = createFinder(finderData());
const ascii = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** Ways to write a name. */
type Spelling = (name: string) => string;

/** What changes nothing of any name. */
const neutral: Record<string, Spelling> = {
  'as it is': (name) => name,
  capitals: (name) => name.toUpperCase(),
  'small letters': (name) => name.toLowerCase(),
  'without diacritics': ascii,
  decomposed: (name) => name.normalize('NFD'),
  'double spaces': (name) => ` ${name.replaceAll(' ', '  ')}\t`,
  'no-break spaces': (name) => name.replaceAll(' ', '\u00a0'),
  'as a slug': (name) =>
    ascii(name)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-'),
  quoted: (name) => `»${name}«`,
  'typographic quotes': (name) => `“${name}”`,
  'full stop behind': (name) => `${name}.`,
  'country behind': (name) => `${name}, Slovenija`,
  'country code behind': (name) => `${name}, SI`,
  'English country behind': (name) => `${name} Slovenia`,
  'house number': (name) => `${name} 12`,
  'house number with a letter': (name) => `${name} 12 a`,
  'a soft hyphen in it': (name) => `${name.slice(0, 3)}\u00ad${name.slice(3)}`,
  'copied with what nobody sees': (name) => `\ufeff${name}\u200b`,
  'no house number': (name) => `${name} b. š.`,
};

const word = (pattern: string) => new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'gu');

/** Abbreviations that public files use, each for every word that it may stand for. */
const abbreviations: [RegExp, string][] = [
  [word('Svet(?:a|e|ega|em|emu|i|o)'), 'Sv.'],
  [word('Spodnj(?:a|e|em|i)'), 'Sp.'],
  [word('Zgornj(?:a|e|em|i)'), 'Zg.'],
  [word('Velik(?:a|e|em|i|o)'), 'Vel.'],
  [word('Velik(?:a|e|em|i|o)'), 'V.'],
  [word('Mal(?:a|e|em|i|o)'), 'Mal.'],
  [word('Mal(?:a|e|em|i|o)'), 'M.'],
  [word('Gor(?:nj|enj)(?:a|e|em|i)'), 'Gor.'],
  [word('Dol(?:nj|enj)(?:a|e|em|i)'), 'Dol.'],
  [word('Slovensk(?:a|e|i|ih)'), 'Slov.'],
  [word('Star(?:a|e|i|o)'), 'St.'],
  [/^Šent(?=\p{Ll})/gu, 'Št. '],
  [/^Šent(?=\p{Ll})/gu, 'Šent '],
  [/ pri /g, ' p. '],
  [/ ob /g, ' o. '],
  [/ na(?:d)? /g, ' n. '],
];

/** Every abbreviation of a name: with its full stop and, of several letters, without; with and without a space. */
const abbreviated = (name: string) =>
  abbreviations.flatMap(([word, short]) => {
    const made = name.replace(word, short);
    if (made === name) return [];
    const bare =
      /^\p{Lu}\p{Ll}+\.$/u.test(short) && !made.endsWith('.') ? [name.replace(word, short.slice(0, -1))] : [];
    return [made, made.replace(/\. (?=\p{Lu})/u, '.'), ...bare];
  });

/** The spellings that lead to none of the places that are meant. */
const missed = (spellings: readonly string[], meant: readonly number[]) =>
  spellings.filter(
    (spelling) => !finder.find(spelling).matches.some((match) => meant.includes(match.municipality)),
  );

const spelt = (name: string, spellings: Record<string, Spelling>) =>
  Object.values(spellings).map((spell) => spell(name));

/** A long list of names takes a while on a slow machine. */
const PATIENCE = 120_000;

describe('a settlement is found', () => {
  const meant = new Map<string, number[]>();
  for (const { name, municipality } of settlements)
    meant.set(name, [...(meant.get(name) ?? []), municipality]);

  it('in every spelling of its name', { timeout: PATIENCE }, () => {
    for (const [name, ids] of meant) expect(missed(spelt(name, neutral), ids), name).toEqual([]);
  });

  it('never alone where a letter of another script stands in what was typed', () => {
    const lookalikes = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', y: 'у' };
    const wrong = [...meant.keys()].flatMap((name) =>
      Object.entries(lookalikes)
        .map(([latin, other]) => name.replace(latin, other))
        .filter((query) => query !== name && finder.find(query).alone),
    );
    expect(wrong).toEqual([]);
  });

  it('by every abbreviation', { timeout: PATIENCE }, () => {
    for (const [name, ids] of meant) expect(missed(abbreviated(name), ids), name).toEqual([]);
  });

  it('beside words for its kind, its municipality and its post office', { timeout: PATIENCE }, () => {
    const towns = new Map(municipalities.map(({ id, name }) => [id, name]));
    const offices = new Map(postcodes.map(({ code, name }) => [code, name]));
    for (const { name, municipality, postcodes: codes } of settlements) {
      const town = towns.get(municipality) ?? '';
      const post = codes.map((code) => `${code} ${offices.get(code)}`);
      const spellings = [
        `naselje ${name}`,
        `vas ${name}`,
        `v kraju ${name}`,
        `k. o. ${name}`,
        `k.o. ${name}`,
        `katastrska občina ${name}`,
        `${name} v občini ${town}`,
        `${name} (${town})`,
        `${name}, občina ${town}`,
        `${name}, ${town}, Slovenija`,
        `${name} - ${town}`,
        ...post.flatMap((office) => [
          `${name}, ${office}`,
          `${name} 12, ${office}`,
          `${name} b.š., SI-${office}`,
          `${office}, ${name}`,
          `${name} 12 ${office}`,
          `Ulica heroja Staneta 5, ${name}, ${office}`,
        ]),
        ...codes.flatMap((code) => [`${name} ${code}`, `${code} ${name}`]),
      ];
      expect(missed(spellings, [municipality]), name).toEqual([]);
    }
  });

  it('by both names in either order, however they are put together', () => {
    for (const { name, secondName, municipality } of settlements) {
      if (!secondName) continue;
      const spellings = [
        [name, secondName],
        [secondName, name],
      ].flatMap(([a, b]) => [
        `${a}/${b}`,
        `${a} / ${b}`,
        `${a} - ${b}`,
        `${a} – ${b}`,
        `${a}-${b}`,
        `${a}, ${b}`,
        `${a} (${b})`,
        `${a} | ${b}`,
      ]);
      expect(missed([secondName, ...spellings], [municipality]), name).toEqual([]);
    }
  });

  it('by the name that the register cuts short, written out', () => {
    const written = {
      'Dobravica pri Velikem Gabru': 'trebnje',
      'Dolenji Podboršt pri Trebnjem': 'trebnje',
      'Gorenji Podboršt pri Veliki Loki': 'trebnje',
      'Lenart v Slovenskih goricah': 'lenart',
      'Šentilj v Slovenskih goricah': 'sentilj',
      'Breg pri Ribnici na Dolenjskem': 'ribnica',
      'Suhor pri Dolenjskih Toplicah': 'dolenjske-toplice',
      'Šempeter v Savinjski dolini': 'zalec',
      'Srednja vas pri Polhovem Gradcu': 'dobrova-polhov-gradec',
      'Sveti Trije Kralji v Slovenskih goricah': 'benedikt',
      'Vrh Svetih Treh Kraljev': 'logatec',
      'Dolenje Gradišče pri Šentjerneju': 'sentjernej',
    };
    const found = (name: string) =>
      finder
        .find(name)
        .matches.flatMap((match) => municipalities.find(({ id }) => id === match.municipality)?.slug ?? []);
    for (const [name, slug] of Object.entries(written)) expect(found(name), name).toContain(slug);
  });
});

describe('a municipality is found', () => {
  it.each(municipalities)('$name', ({ id, iso, name }) => {
    const official = [
      ...spelt(name, neutral),
      ...abbreviated(name),
      ...[
        'občina',
        'Občina',
        'mestna občina',
        'MO',
        'M.O.',
        'O.',
        'Obč.',
        'v občini',
        'općina',
        'Municipality of',
      ].map((word) => `${word} ${name}`),
      ...[
        'mesto',
        'grad',
        'CSD',
        'Center za socialno delo',
        'enota',
        'urad za delo',
        'upravna enota',
        'UE',
      ].map((word) => `${word} ${name}`),
      `OBČINA ${name.toUpperCase()}`,
      `${name}, občina`,
      `${name} – občina`,
      `${name}, mestna občina`,
      `${name} (občina)`,
      `Glavni trg 3, ${name}`,
      `Cesta 4. julija 12 ${name}`,
      name.replaceAll('-', ' - '),
      name.replaceAll('-', '–'),
      name.replaceAll(' ', ''),
      iso,
      iso.replace('-', ''),
      iso.toLowerCase(),
    ];
    expect(missed(official, [id])).toEqual([]);
  });

  it('alone, by its kind and name', () => {
    for (const { id, name } of municipalities)
      expect(finder.find(`Občina ${name}`), name).toMatchObject({
        matches: [{ municipality: id }],
        alone: true,
      });
  });

  it('beside every place whose name is the beginning of its own', () => {
    for (const { name: place } of settlements)
      for (const { id, name } of municipalities)
        if (name.startsWith(`${place} `) || name.startsWith(`${place}-`)) {
          const { matches, alone } = finder.find(place);
          const own = municipalities.some((each) => each.name === place);
          if (!own) expect(matches[0]?.kind, place).toBe('municipality');
          if (!own)
            expect(
              matches.map(({ municipality }) => municipality),
              place,
            ).toContain(id);
          expect(own || !alone || matches[0]?.municipality === id, place).toBe(true);
        }
  });
});

describe('a post office is found', () => {
  it.each(postcodes)('$code $name', ({ code, name, municipalities: meant }) => {
    const spellings = [
      code,
      `SI-${code}`,
      `SI ${code}`,
      ...[name, name.toUpperCase(), ascii(name), name.normalize('NFD')].flatMap((office) => [
        office,
        `${code} ${office}`,
        `${office} ${code}`,
        `${office}, ${code}`,
        `SI-${code} ${office}`,
        `SI-${code} ${office}, Slovenija`,
        `pošta ${office}`,
        `Pošta ${code} ${office}`,
        `Ulica talcev 12, ${code} ${office}`,
        `Cesta 4. julija 5 a\n${code} ${office}`,
      ]),
      ...abbreviated(name).flatMap((office) => [office, `${code} ${office}`]),
    ];
    expect(missed(spellings, meant)).toEqual([]);
  });

  it('by its code, whatever else is written', () => {
    for (const { code, municipalities: meant } of postcodes)
      expect(missed([`Neznani kraj ${code}`, `${code} Neznani kraj`], meant), code).toEqual([]);
  });
});

describe('a part of a municipality is found', () => {
  const kinds = {
    'town-quarter': ['ČS', 'MČ', 'četrtna skupnost', 'Mestna četrt', 'gradska četvrt'],
    'local-community': ['KS', 'K. S.', 'krajevna skupnost', 'KRAJEVNA SKUPNOST', 'mjesna zajednica'],
    'village-community': ['VS', 'vaška skupnost', 'Vaška sk.'],
  };

  it('by its name, beside words for its kind and with its town', { timeout: PATIENCE }, () => {
    const towns = new Map(municipalities.map(({ id, name }) => [id, name]));
    for (const { kind, name, municipality } of communities) {
      const town = towns.get(municipality) ?? '';
      const spellings = [
        ...spelt(name, neutral),
        ...abbreviated(name),
        ...kinds[kind].map((word) => `${word} ${name}`),
        `${town} ${name}`,
        `${town} - ${name}`,
        `${town}, ${name}`,
        `${town}-${name}`,
        `${name}, ${town}`,
        `${town}, ${kinds[kind][0]} ${name}`,
      ];
      expect(missed(spellings, [municipality]), `${name}, ${town}`).toEqual([]);
    }
  });

  it('by the name of its administrative unit', () => {
    for (const { id, name } of administrativeUnits) {
      const meant = municipalities
        .filter(({ administrativeUnit }) => administrativeUnit === id)
        .map((each) => each.id);
      expect(
        missed([name, `UE ${name}`, `Upravna enota ${name}`, `CSD ${name}`, `Enota ${name}`], meant),
        name,
      ).toEqual([]);
    }
  });
});
