import { Resvg } from '@resvg/resvg-js';
import { municipalities } from '@vstopna-tocka/core/places';
import { projects } from '@vstopna-tocka/core/programmes';
import { describe, expect, it } from 'vitest';
import { languages, translator } from '../build/i18n.ts';
import { drawPicture, linesOf, PICTURE } from '../build/pictures/draw.ts';
import { pictureNames, pictureOf, unitOn, wordsOn } from '../build/pictures/list.ts';
import { fontOptions, pngOf } from '../build/pictures/png.ts';

const all = languages.flatMap((lang) => pictureNames.map((name) => ({ lang, name })));
const draw = (name: string, lang: (typeof languages)[number]) =>
  drawPicture(wordsOn(name, lang), translator(lang)('site.name'), unitOn(name));

describe('the pictures for links', () => {
  it('have words without marks in them, in both languages', () => {
    for (const { name, lang } of all) {
      const { title, text } = wordsOn(name, lang);
      expect(`${title} ${text}`, name).not.toMatch(/[<>{}]/);
    }
    expect(wordsOn('unit-zasavje', 'hr').title).toBe('Zasavje');
    expect(() => wordsOn('atlantida', 'sl')).toThrow('atlantida');
  });

  it('have their words inside, beside the drawing', () => {
    for (const { name, lang } of all) {
      // Only what is written: the groups of text, without ground and drawing.
      const groups = draw(name, lang).match(/<g font-size.*?<\/g>/g) ?? [];
      const box = new Resvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" font-family="Source Sans 3">${groups.join('')}</svg>`,
        { font: fontOptions },
      ).getBBox();
      expect(box, `${lang} ${name}`).toBeDefined();
      expect((box?.x ?? 0) + (box?.width ?? 0), `${lang} ${name}: right`).toBeLessThan(
        unitOn(name) ? 690 : 740,
      );
      expect(box?.y, `${lang} ${name}: top`).toBeGreaterThan(135);
      expect((box?.y ?? 0) + (box?.height ?? 0), `${lang} ${name}: bottom`).toBeLessThan(600);
    }
  });

  it('are PNG files of the size that other sites ask for', () => {
    const png = Buffer.from(pngOf(draw('unit-zasavje', 'sl')));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PICTURE.width, PICTURE.height]);
    expect(png.length).toBeLessThan(100_000);
  });

  it('are there for every page', () => {
    const used = [
      ...municipalities.map(({ slug }) => pictureOf('municipality', slug)),
      ...projects.map(({ id }) => pictureOf('project', id)),
      pictureOf('unit', 'zasavje'),
      pictureOf('programme', 'sa-2024-plus'),
      pictureOf('contact'),
      pictureOf('privacy'),
    ];
    expect(used.filter((name) => !pictureNames.includes(name))).toEqual([]);
    expect(pictureOf('municipality', 'trbovlje')).toBe('unit-zasavje');
    expect(pictureOf('privacy')).toBe('home');
    expect(pictureOf('facet', 'x')).toBe('programmes');
  });
});

describe('breaking lines', () => {
  it('keeps to the length and cuts words at hyphens only', () => {
    expect(linesOf('a bb ccc dddd', 5)).toEqual(['a bb', 'ccc', 'dddd']);
    expect(linesOf('Savinjsko-Šaleška', 5)).toEqual(['Savinjsko-', 'Šaleška']);
  });
});
