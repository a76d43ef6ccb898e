import * as core from '@vstopna-tocka/core';
import * as record from '@vstopna-tocka/monitoring/record';
import { describe, expect, it } from 'vitest';
import { anchorOf, commentHtml, typeHtml } from '../src/lib/markup.ts';
import { entities } from '../src/lib/model.ts';
import { typeText } from '../src/lib/type-text.ts';

const all = entities();
const entity = (name: string) => all.find((found) => found.name === name);
const field = (name: string, of: string) => entity(name)?.fields.find((found) => found.name === of);

describe('the model page', () => {
  it('has every schema that the package exports', () => {
    const exported = Object.entries({ ...core, ...record }).flatMap(([name, value]) =>
      typeof value === 'object' && 'safeParse' in value ? [name] : [],
    );
    expect(exported.length).toBeGreaterThan(20);
    expect(all.map(({ name }) => name).sort()).toEqual(exported.sort());
  });

  it('has words and a type or fields for each', () => {
    for (const { name, text, type, fields } of all) {
      expect(text, name).not.toBe('');
      expect(type !== '' || fields.length > 0, name).toBe(true);
    }
  });

  it('takes type and requirement from the schema, words from the comment', () => {
    expect(field('Municipality', 'iso')).toEqual({
      name: 'iso',
      type: String.raw`string /^SI-\d{3}$/`,
      required: true,
      text: 'ISO 3166-2 code, e.g. `SI-130`.',
    });
    expect(field('Municipality', 'csdUnits')?.type).toBe('Claim<[Id, ...Id[]]>');
    expect(field('Settlement', 'secondName')?.required).toBe(false);
    expect(field('Call', 'budget')?.type).toBe('Fact<number > 0>');
    expect(field('Source', 'date')?.type).toBe('PartialDate | null');
    expect(entity('MunicipalityId')?.type).toBe('integer ≥ 1, ≤ 213');
  });

  it('reads the comments of a shape that a schema borrows', () => {
    expect(field('Evidence', 'asOf')?.text).toContain('date that the value stands for');
  });

  it('does not lend the comments of one schema to another', () => {
    expect(field('Call', 'sources')?.text).toBe('');
  });
});

describe('type and comment', () => {
  it('writes types as TypeScript does', () => {
    expect(typeText({ enum: ['a', 'b'] })).toBe("'a' | 'b'");
    expect(typeText({ type: 'array', items: { enum: ['a', 'b'] } })).toBe("('a' | 'b')[]");
    expect(typeText({ properties: { id: { title: 'Id' } } })).toBe('{ id: Id }');
    expect(typeText({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER })).toBe('integer ≥ 0');
  });

  it('links known names only, and escapes the rest', () => {
    expect(typeHtml('Fact<Run>', new Set(['Run']))).toBe(`Fact&lt;<a href="#${anchorOf('Run')}">Run</a>&gt;`);
  });

  it('turns the signs of comments into HTML', () => {
    expect(commentHtml('`a<b` of *občina*, see {@link best}')).toBe(
      '<code>a&lt;b</code> of <em>občina</em>, see <code>best</code>',
    );
  });
});
