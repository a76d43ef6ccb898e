// Reads the comments above the schemas of the model: zod knows the shape of a field, the comment says what it means.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { inPackage } from './packages.ts';

export interface Described {
  /** The file that it is in, without folder and ending: `place`. */
  file: string;
  /** The comment above it; empty where there is none. */
  text: string;
  /** The comments above its fields, by name. */
  fields: Map<string, string>;
}

const textOf = (node: ts.Node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The shape that a schema is made from: the first argument of its `strictObject`. */
function shapeOf(node: ts.Node): ts.Node | undefined {
  if (ts.isObjectLiteralExpression(node)) return node;
  if (ts.isCallExpression(node) && /\bstrictObject$/.test(node.expression.getText()))
    return node.arguments[0];
  return ts.forEachChild(node, shapeOf);
}

/** Comments of the fields of a shape; a shape that it names or spreads, such as `evidenceShape`, lends its own. */
function fieldsOf(shape: ts.Node | undefined, known: ReadonlyMap<string, Described>): [string, string][] {
  if (!shape) return [];
  if (ts.isIdentifier(shape)) return [...(known.get(shape.text)?.fields ?? [])];
  if (!ts.isObjectLiteralExpression(shape)) return [];
  return shape.properties.flatMap((property): [string, string][] => {
    if (ts.isSpreadAssignment(property)) return fieldsOf(property.expression, known);
    return property.name ? [[property.name.getText(), textOf(property)]] : [];
  });
}

/** Everything that the model files declare, by name, in the order of the files. */
export function docComments(): Map<string, Described> {
  const files = [
    ...globSync(inPackage('core', 'src/model/*.ts')).sort(),
    inPackage('monitoring', 'src/record.ts'),
  ];
  const found = new Map<string, Described>();
  for (const name of files) {
    const source = ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements.filter(ts.isVariableStatement))
      for (const { name: id, initializer } of statement.declarationList.declarations)
        found.set(id.getText(), {
          file: basename(name, '.ts'),
          text: textOf(statement),
          fields: new Map(initializer && fieldsOf(shapeOf(initializer), found)),
        });
  }
  return found;
}
