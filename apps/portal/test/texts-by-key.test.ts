import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { resources } from '../src/generated/resources.ts';

// A changed sentence of the portal must turn no browser test red: specs name texts by their keys (e2e/texts.ts).

const folder = fileURLToPath(new URL('../e2e', import.meta.url));

/** What stands in a locale file and in a spec for another reason: proper names, and what a person types. */
const allowed = new Set(['Geodetska uprava Republike Slovenije']);

function textsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn);
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sentences = textsIn(resources).map(plain);
const whole = new Set(sentences);

/** The pieces of fixed text in a source, each with its line. */
function literalsIn(source: string): { text: string; line: number }[] {
  const file = ts.createSourceFile('spec.ts', source, ts.ScriptTarget.Latest, true);
  const found: { text: string; line: number }[] = [];
  const visit = (node: ts.Node) => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    const pieces = isText
      ? [node.text]
      : ts.isRegularExpressionLiteral(node)
        ? node.text.replace(/^\/\^?|\$?\/\w*$/g, '').split('|')
        : [];
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push(...pieces.map((text) => ({ text: text.trim(), line })));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whether a piece of text is one of the portal's: a whole one, or words out of one. */
const isOurs = (text: string) =>
  !allowed.has(text) &&
  (whole.has(text) ? /^\p{Lu}\p{L}{3}/u.test(text) : /\p{L}{2} \p{L}{2}/u.test(text)) &&
  sentences.some((sentence) => sentence.includes(text));

const faultsIn = (source: string) =>
  literalsIn(source)
    .filter(({ text }) => isOurs(text))
    .map(({ text, line }) => `${line}: ${text}`);

describe('the browser tests', () => {
  it('name the texts of the portal by their keys', () => {
    const files = globSync(`${folder}/*.ts`);
    const faults = files.flatMap((file) =>
      faultsIn(readFileSync(file, 'utf8')).map((fault) => `${basename(file)}:${fault}`),
    );
    expect(faults).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });
});

describe('the check itself', () => {
  it('finds a sentence, a part of one, and one in a pattern or a template', () => {
    expect(
      faultsIn(
        [
          "'Preverite svoj položaj'",
          "'je na Hrvaškem'",
          '/Strani nismo našli|Stranicu nismo pronašli/',
          '`Uporabite mojo lokacijo $' + '{x}`',
          "'Tezno'",
          "'a test of something'",
        ].join(';\n'),
      ),
    ).toEqual([
      '1: Preverite svoj položaj',
      '2: je na Hrvaškem',
      '3: Strani nismo našli',
      '3: Stranicu nismo pronašli',
      '4: Uporabite mojo lokacijo',
    ]);
  });
});
