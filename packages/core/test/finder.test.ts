import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlace } from '../src/lookup.ts';

const slugs = (query: string) => findPlace(query).candidates.map(({ municipality }) => municipality.slug);
const matched = (query: string) =>
  findPlace(query).candidates.map((each) => `${each.matched.kind}: ${each.matched.text}`);

describe('a name that begins that of a municipality', () => {
  it.each([
    ['Zagorje', ['zagorje-ob-savi'], ['kozje', 'pivka', 'sveti-tomaz']],
    ['Kostanjevica', ['kostanjevica-na-krki', 'miren-kostanjevica'], ['sentrupert']],
    ['Središče', ['sredisce-ob-dravi'], ['moravske-toplice']],
    ['sveta trojica', ['sveta-trojica-v-slovenskih-goricah'], ['bloke', 'domzale']],
    [
      'Sveti Jurij',
      ['sveti-jurij-ob-scavnici', 'sveti-jurij-v-slovenskih-goricah'],
      ['rogasovci', 'rogatec'],
    ],
    ['Sv. Jurij', ['sveti-jurij-ob-scavnici', 'sveti-jurij-v-slovenskih-goricah'], ['rogasovci', 'rogatec']],
    ['Rečica', ['recica-ob-savinji'], ['ilirska-bistrica', 'bled', 'lasko']],
    ['Ravne', ['ravne-na-koroskem'], ['ajdovscina', 'sostanj', 'trzic']],
    ['Šmarje', ['smarje-pri-jelsah'], ['grosuplje', 'koper']],
    ['Šmartno', ['smartno-ob-paki', 'smartno-pri-litiji'], ['brda', 'velenje']],
    ['Bistrica', ['bistrica-ob-sotli', 'ilirska-bistrica', 'slovenska-bistrica'], ['ruse', 'naklo']],
    ['Dol', ['dol-pri-ljubljani'], ['hrastnik', 'medvode']],
    ['Log', ['log-dragomer'], ['bovec', 'sevnica']],
    ['Vrh', ['vrhnika'], ['velike-lasce']],
    ['Konjice', ['slovenske-konjice'], []],
  ])('leads from %s to the municipality first, then to the others', (query, first, others) => {
    expect(slugs(query).slice(0, first.length)).toEqual(first);
    expect(slugs(query)).toEqual(expect.arrayContaining(others));
    expect(findPlace(query).alone).toBe(false);
  });

  it('is not needed beside the own name of a municipality', () => {
    expect(slugs('Ljubljana')).toEqual(['ljubljana']);
    expect(slugs('Mirna')).toEqual(['mirna']);
    expect(findPlace('Trebnje').alone).toBe(true);
  });

  it('stands before hamlets, but hamlets of that name are all there', () => {
    expect(slugs('Sveti Duh')).toEqual(['selnica-ob-dravi', 'bloke', 'dravograd', 'skofja-loka']);
    expect(slugs('Sv. Tomaž')).toEqual(['sveti-tomaz', 'skofja-loka']);
    expect(matched('Kapla')).toEqual([
      'post-office: 2362 Kapla',
      'post-office: 2362 Kapla',
      'settlement: Kapla',
    ]);
    expect(slugs('Kapla')).toEqual(['podvelka', 'radlje-ob-dravi', 'tabor']);
  });
});

describe('what people and files write', () => {
  it.each([
    ['Goliev trg 11, Trebnje', 'trebnje'],
    ['Goliev trg 11 Trebnje', 'trebnje'],
    ['Trebnje, Goliev trg 11', 'trebnje'],
    ['Slovenska cesta 1, Ljubljana', 'ljubljana'],
    ['Slovenska cesta Ljubljana', 'ljubljana'],
    ['Ljubljana Moste', 'ljubljana'],
    ['Ljubljana-Center', 'ljubljana'],
    ['Bezigrad', 'ljubljana'],
    ['Šiška', 'ljubljana'],
    ['Maribor Tabor', 'maribor'],
    ['Kranj 4000', 'kranj'],
    ['Novo Mesto 8000', 'novo-mesto'],
    ['Velenje 3320', 'velenje'],
    ['Trebnje, Slovenija', 'trebnje'],
    ['občina Trebnje', 'trebnje'],
    ['v občini Trebnje', 'trebnje'],
    ['csd trebnje', 'trebnje'],
    ['Center za socialno delo Dolenjska in Bela krajina, enota Trebnje', 'trebnje'],
    ['Sv Jurij ob Scavnici', 'sveti-jurij-ob-scavnici'],
    ['Sveti Jurij/Ščavnici', 'sveti-jurij-ob-scavnici'],
    ['Sv.Tomaž', 'sveti-tomaz'],
    ['Slovenj Gradec, mestna občina', 'slovenj-gradec'],
    ['Kamnik – občina', 'kamnik'],
    ['Comune di Isola', 'izola'],
    ['Občina Piran – Comune di Pirano', 'piran'],
    ['Lendva Község', 'lendava'],
    ['MB', 'maribor'],
    ['Pesnica3', 'pesnica'],
    ['Šentjur pri Celju', 'sentjur'],
    ['1501', 'ljubljana'],
    ['1501 Ljubljana', 'ljubljana'],
    ['3503 Velenje', 'velenje'],
    ['6501', 'koper'],
    ['Lešje, 3211 Škofja vas', 'vojnik'],
  ])('leads from %s to %s first', (query, slug) => {
    expect(slugs(query)[0]).toBe(slug);
  });

  it('offers both where the parts contradict', () => {
    expect(slugs('Ljubljana, Maribor').sort()).toEqual(['ljubljana', 'maribor']);
    expect(slugs('1000 Maribor')).toEqual(expect.arrayContaining(['ljubljana', 'maribor']));
    expect(findPlace('Kranj, 8210 Trebnje').alone).toBe(false);
  });

  it('takes a street for no evidence, but a settlement across the border of the town', () => {
    expect(slugs('Trg 7, Šentjanž')).toContain('sevnica');
    expect(slugs('Hrvatini 137, Ankaran')).toEqual(['ankaran', 'koper']);
    expect(slugs('Hrvatini 137, 6280 Ankaran - Ancarano')[0]).toBe('koper');
    expect(slugs('Cesta 4. maja 5, 1000 Ljubljana')[0]).toBe('ljubljana');
  });

  it('does not take a house number for a code, nor an unknown code for one like it', () => {
    expect(slugs('Trebnje 82')).toEqual(['trebnje']);
    for (const query of ['1599', '7000', '9999', '10000', '82101'])
      expect(findPlace(query), query).toMatchObject({ candidates: [], suggestions: [] });
    expect(findPlace('Trebnje 1599').alone).toBe(false);
  });

  it('does not take an abbreviated kind for a word of a name', () => {
    expect(slugs('M.O. Sevnica')).toEqual(['sevnica']);
    expect(slugs('O. Bloke')).toEqual(['bloke']);
  });

  it('suggests the municipalities of a regional unit', () => {
    expect(findPlace('Bela krajina').suggestions).toEqual(
      expect.arrayContaining(['Črnomelj', 'Metlika', 'Semič']),
    );
    expect(findPlace('CSD Koroška').suggestions).toContain('Slovenj Gradec');
  });

  it('completes abbreviations', () => {
    expect(findPlace('Sv. Tom').suggestions[0]).toBe('Sveti Tomaž');
    expect(findPlace('Sp. Idr').suggestions).toContain('Spodnja Idrija');
  });
});

describe('quarters of Maribor', () => {
  it.each([
    ['Maribor Tabor', 'csd-unit-maribor-center', 'source'],
    ['Tezno', 'csd-unit-maribor-tezno', 'derived'],
    ['Pobrežje, Maribor', 'csd-unit-maribor-tezno', 'derived'],
    ['Kamnica', 'csd-unit-maribor-center', 'source'],
  ])('lead from %s to %s, with the source', (query, unit, confidence) => {
    const maribor = findPlace(query).candidates.find(({ municipality }) => municipality.slug === 'maribor');
    expect(maribor?.csdUnits.map(({ id }) => id)).toEqual([unit]);
    expect(maribor?.csdUnitEvidence).toMatchObject({
      value: unit,
      sources: ['rtv-slo-2019'],
      asOf: '2019-02',
      confidence,
    });
  });

  it('are not known of Ljubljana: all five units stay', () => {
    const [ljubljana] = findPlace('Šiška').candidates;
    expect(ljubljana?.csdUnits).toHaveLength(5);
    expect(ljubljana).not.toHaveProperty('csdUnitEvidence');
  });
});

describe('places in Croatia', () => {
  it.each([
    ['Čakovec', 'Čakovec', []],
    ['Zagreb', 'Zagreb', []],
    ['10000 Zagreb', 'Zagreb', []],
    ['Ilica 5, Zagreb', 'Zagreb', []],
    ['Sv Ivan Zelina', 'Sveti Ivan Zelina', []],
    ['Grad Poreč', 'Poreč-Parenzo', []],
    ['Koprivnica', 'Koprivnica', ['krsko', 'kozje', 'brezice']],
    ['Šibenik', 'Šibenik', ['sentjur']],
    ['općina Vodice', 'Vodice', ['vodice', 'ajdovscina', 'dobrepolje']],
  ])('are named for %s, with Slovenian places of the very name', (query, name, places) => {
    expect(findPlace(query)).toMatchObject({ croatian: { name }, alone: false, suggestions: [] });
    expect(slugs(query)).toEqual(places);
  });

  it.each(['Občina Vodice', '1217 Vodice', 'Vodice, Slovenija', 'Trebnje', 'Grad'])(
    'are not meant by %s',
    (query) => {
      expect(findPlace(query)).not.toHaveProperty('croatian');
    },
  );

  it('are offered after a slip beside what is near in Slovenia', () => {
    expect(findPlace('Čakovc').suggestions).toContain('Čakovec');
    expect(findPlace('Murska sobtoa').suggestions).toEqual(['Murska Sobota']);
  });
});

describe('the answer', () => {
  it('may be taken alone only where it is the only one and all is understood', () => {
    const words = [
      'Trebnje',
      'Kapla',
      'Trg',
      '12',
      '8210',
      '9999',
      'občina',
      'Maribor',
      'Tabor',
      'Zagreb',
      'xyzzy',
      ',',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 6 }), (parts) => {
        const { candidates, alone, suggestions } = findPlace(parts.join(' '));
        expect(!alone || (candidates.length === 1 && suggestions.length === 0)).toBe(true);
        // A street is understood, whatever its name.
        expect(alone && parts.includes('xyzzy') && !parts.includes('12') && !parts.includes('Trg')).toBe(
          false,
        );
      }),
    );
  });

  it('names no place twice', () => {
    for (const query of ['Škocjan', 'Bučka', '1296', 'Pernica', 'Tabor', 'Šmartno', 'Sobrače']) {
      const places = findPlace(query).candidates.map(
        (each) => `${each.municipality.id} ${each.csdUnits[0]?.id}`,
      );
      expect(new Set(places).size, query).toBe(places.length);
    }
  });
});

describe('a name in a sentence', () => {
  it.each([
    ['v Škofji Loki', 'skofja-loka'],
    ['iz Kopra', 'koper'],
    ['na Ptuju', 'ptuj'],
    ['v Slovenj Gradcu', 'slovenj-gradec'],
    ['iz Novega mesta', 'novo-mesto'],
    ['na Ravnah na Koroškem', 'ravne-na-koroskem'],
    ['u Lendavi', 'lendava'],
    ['u Škofjoj Loki', 'skofja-loka'],
    ['Ljutomeru', 'ljutomer'],
    ['v Šentjurju', 'sentjur'],
    ['iz Mengša', 'menges'],
    ['iz Črnomlja', 'crnomelj'],
    ['z Vidma', 'videm'],
    ['iz Beltincev', 'beltinci'],
    ['s Trebnjim', 'trebnje'],
    ['u Brežicama', 'brezice'],
    ['v Črni', 'crna-na-koroskem'],
    ['na Ravnah', 'ravne-na-koroskem'],
    ['v Slovenskih Konjicah', 'slovenske-konjice'],
    ['v Sevnica', 'sevnica'],
    ['živim v Celju', 'celje'],
    ['jaz sem doma iz Škofje Loke', 'skofja-loka'],
  ])('is found in its case, and asked about: %s', (query, slug) => {
    expect(slugs(query)[0]).toBe(slug);
    expect(findPlace(query).alone).toBe(false);
  });

  it('is all municipalities and post offices that begin so', () => {
    for (const query of ['Cerklje', 'v Cerkljah'])
      expect(matched(query)).toEqual(
        expect.arrayContaining(['municipality: Cerklje na Gorenjskem', 'post-office: 8263 Cerklje ob Krki']),
      );
  });

  it('may be the beginning of another, or not be finished', () => {
    expect(slugs('Cerkni')).toEqual(['cerkno', 'cerknica']);
    expect(slugs('Mur')).toEqual([]);
    expect(findPlace('skofja lok').suggestions[0]).toBe('Škofja Loka');
    expect(findPlace('Radce').suggestions).toEqual(['Radeče', 'Rače', 'Ranče']);
  });

  it.each([
    ['Jesenice na Gorenjskem', 'jesenice'],
    ['Trzin pri Domžalah', 'trzin'],
    ['Brežice ob Savi', 'brezice'],
    ['Ljubljana Fužine', 'ljubljana'],
    ['Zalog Ljubljana', 'ljubljana'],
    ['Celje okolica', 'celje'],
  ])('is found with an addition that no name has, and asked about: %s', (query, slug) => {
    expect(slugs(query)).toEqual([slug]);
    expect(findPlace(query).alone).toBe(false);
  });
});

it('leaves the town that was named beside a place with its post office', () => {
  expect(slugs('Ljubljana Koseze')).toEqual(['ljubljana', 'vodice']);
  expect(findPlace('Ljubljana Koseze').alone).toBe(false);
  expect(findPlace('Ljubljana Moste').alone).toBe(true);
});

describe('the name of a region', () => {
  it('is never that of a quarter alone', () => {
    const region = ['Brežice', 'Kostanjevica na Krki', 'Krško', 'Sevnica'].map(
      (name) => `municipality: ${name}`,
    );
    expect(matched('Posavje')).toEqual([...region, 'quarter: Posavje']);
    expect(slugs('Zasavje')).toEqual(['hrastnik', 'trbovlje', 'zagorje-ob-savi', 'trbovlje']);
    for (const name of ['Posavje', 'Zasavje']) expect(findPlace(name).alone).toBe(false);
  });

  it.each(['CSD Posavje', 'Center za socialno delo Posavje'])('is that of an office in %s', (query) => {
    expect(slugs(query)).toEqual([]);
    expect(findPlace(query).suggestions).toEqual(['Brežice', 'Kostanjevica na Krki', 'Krško', 'Sevnica']);
  });
});

describe('no place stands alone', () => {
  it.each([
    ['v Slov. Konjicah', 'slovenske-konjice'],
    ['v Sl. Gradcu', 'slovenj-gradec'],
    ['v Šk. Loki', 'skofja-loka'],
    ['v Križu', 'sezana'],
    ['v Slivnici', 'hoce-slivnica'],
    ['z Loke', 'trzic'],
    ['s Sela', 'sezana'],
    ['iz Brda', 'domzale'],
    ['iz Polzela', 'velike-lasce'],
    ['v Logu', 'lukovica'],
  ])(
    'that a letter before a name could be short for, or whose name another has in a case: %s',
    (query, slug) => {
      expect(slugs(query)).toContain(slug);
      expect(findPlace(query).alone).toBe(false);
    },
  );

  it.each(['?kocjan', 'Lo?ka dolina', '?marjeta', 'Mirna%20Pe%C4%8D', 'Ve&#269;koti'])(
    'where letters were lost: %s',
    (query) => {
      expect(findPlace(query).alone).toBe(false);
    },
  );

  it.each(['A-8250', 'AT-8250', 'CH-6000', 'H-6230'])('for the code of another country: %s', (query) => {
    expect(findPlace(query)).toMatchObject({ candidates: [], alone: false });
  });

  it.each([
    ['Grahovo br. 7', ['cerknica', 'tolmin']],
    ['Grahovo NN', ['cerknica', 'tolmin']],
    ['Skorno, 3 325 Šoštanj', ['sostanj', 'smartno-ob-paki']],
  ])('where a number is written otherwise: %s', (query, expected) => {
    expect(slugs(query).sort()).toEqual([...expected].sort());
  });

  it.each([
    'Split, Hrvaška',
    'Vir na Hrvaškem',
    'Selnica, Hrvaška',
    'Hrvatska Dubica',
    'Hrvatska Kostajnica',
  ])('for a town that is said to be in Croatia: %s', (query) => {
    const { croatian, alone } = findPlace(query);
    expect(croatian).toBeDefined();
    expect(alone).toBe(false);
  });
});

it('reads no text that is longer than any address', () => {
  expect(slugs(`Trebnje${' '.repeat(193)}`)).toEqual(['trebnje']);
  expect(slugs(`Trebnje${' '.repeat(500)}`)).toEqual(['trebnje']);
  expect(slugs('a '.repeat(50_000))).toEqual([]);
});
