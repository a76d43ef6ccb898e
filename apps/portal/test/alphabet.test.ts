import { municipalities } from '@vstopna-tocka/core/places';
import { settlements } from '@vstopna-tocka/core/settlements';
import { describe, expect, it } from 'vitest';
import { placesFor } from '../src/features/check/build/places.ts';
import { inAlphabet } from '../src/shared/alphabet.ts';
import { letterOf } from '../src/shared/i18n/grammar.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));
const namesIn = (names: string[], lang: 'sl' | 'hr') =>
  inAlphabet(named(...names), lang).map(({ name }) => name);

describe('alphabetical order', () => {
  it('has Č, Š and Ž behind C, S and Z in both languages', () => {
    const names = ['Žalec', 'Ljubljana', 'Šentjur', 'Celje', 'Črnomelj', 'Sežana'];
    for (const lang of ['sl', 'hr'] as const)
      expect(namesIn(names, lang)).toEqual(['Celje', 'Črnomelj', 'Ljubljana', 'Sežana', 'Šentjur', 'Žalec']);
  });

  it('has the letters of two signs in Croatian, and only there', () => {
    const names = ['Njivice', 'Luče', 'Nova Gorica', 'Ljubno', 'Litija'];
    expect(namesIn(names, 'sl')).toEqual(['Litija', 'Ljubno', 'Luče', 'Njivice', 'Nova Gorica']);
    expect(namesIn(names, 'hr')).toEqual(['Litija', 'Luče', 'Ljubno', 'Nova Gorica', 'Njivice']);
    expect(namesIn(['Đurđevac', 'Dženana', 'Duga Resa', 'Evina'], 'hr')).toEqual([
      'Duga Resa',
      'Dženana',
      'Đurđevac',
      'Evina',
    ]);
  });

  it('leaves what it sorts as it is', () => {
    const list = Object.freeze(named('B', 'A'));
    expect(inAlphabet(list, 'sl')).not.toBe(list);
    expect(list[0]?.name).toBe('B');
  });

  it('has names of one letter side by side, so that each letter is one heading', () => {
    for (const lang of ['sl', 'hr'] as const)
      for (const places of [municipalities, settlements]) {
        const letters = inAlphabet<{ name: string }>(places, lang).map(({ name }) => letterOf(name, lang));
        const headings = letters.filter((letter, at) => letter !== letters[at - 1]);
        expect(new Set(headings).size, lang).toBe(headings.length);
      }
    expect(letterOf('Ljubljana', 'hr')).toBe('Lj');
    expect(letterOf('Ljubljana', 'sl')).toBe('L');
  });

  it('holds in the list of the check, which its script shows', () => {
    for (const lang of ['sl', 'hr'] as const) {
      const { names } = placesFor(lang);
      expect(names).toEqual(namesIn(names, lang));
    }
  });
});
