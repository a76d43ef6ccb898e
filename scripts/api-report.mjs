// Writes api.md of the package in the current folder: every entry point, every export with its signature, so that a
// review shows what users of the package will notice. With --check it writes nothing and fails if api.md is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.entries(exports).flatMap(([path, { '@vstopna-tocka/source': source }]) =>
  source ? [[name + path.slice(1), resolve(source)]] : [],
);
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
const program = ts.createProgram({ rootNames: entries.map(([, file]) => file), options });
const checker = program.getTypeChecker();
const printer = ts.createPrinter({ removeComments: true });
const FLAGS = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
const LINE = 120;

const isTypeDeclaration = (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
const exportsOf = (file) =>
  checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
const symbolOf = (exported) =>
  exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;

/** The exports whose type TypeScript writes out where a value has it; their names stand for it in the report. */
const shapes = entries
  .flatMap(([, file]) => exportsOf(file))
  .map((exported) => {
    const symbol = symbolOf(exported);
    if (symbol.declarations?.some(isTypeDeclaration)) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      return [checker.typeToString(type, undefined, FLAGS | ts.TypeFormatFlags.InTypeAlias), exported.name];
    }
    return [
      checker.typeToString(checker.getTypeOfSymbol(symbol), undefined, FLAGS),
      `typeof ${exported.name}`,
    ];
  })
  .filter(([text]) => text.startsWith('{ ') && text.length > 40)
  .sort(([a], [b]) => b.length - a.length);
const withNames = (text, own) =>
  shapes.reduce(
    (rest, [shape, shapeName]) => (shapeName === own ? rest : rest.replaceAll(shape, shapeName)),
    text,
  );

/** In one line where it fits, so that a report is short. */
function inShort(text) {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= LINE ? line : text;
}
/** The code of a declaration, without comments. */
const codeOf = (node) => printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());

/** What TypeScript works out where nothing is declared. */
const typeOf = (type, own) => withNames(checker.typeToString(type, undefined, FLAGS), own);

/** A call of a function as it is written; the result is worked out where it is not. */
function callOf(signature) {
  const { typeParameters = [], parameters, type } = signature.declaration;
  const generic = typeParameters.length > 0 ? `<${typeParameters.map(codeOf).join(', ')}>` : '';
  const result = type ? codeOf(type) : typeOf(signature.getReturnType());
  return `${generic}(${parameters.map(codeOf).join(', ')}): ${result}`;
}

/** What a value is: a function by its calls, a schema by the code that makes it, another constant by its type. */
function value(symbol, exportName) {
  const { valueDeclaration } = symbol;
  if (ts.isClassDeclaration(valueDeclaration)) return [codeOf(valueDeclaration).replace(/ \{.*/s, '')];
  const type = checker.getTypeOfSymbol(symbol);
  const calls = type.getCallSignatures();
  if (calls.length > 0) return calls.map((call) => `function ${exportName}${callOf(call)}`);
  const { initializer } = valueDeclaration;
  const isSchema = initializer && type.symbol?.name.startsWith('Zod');
  return [
    `const ${exportName}${isSchema ? ` = ${codeOf(initializer)}` : `: ${typeOf(type, `typeof ${exportName}`)}`}`,
  ];
}

/** What an export is, as a value and as a type. */
function signatures(exportName, symbol) {
  const types = (symbol.declarations ?? []).filter(isTypeDeclaration);
  return [
    ...(symbol.flags & ts.SymbolFlags.Value ? value(symbol, exportName) : []),
    ...types.map((node) => codeOf(node).replace(/;$/, '')),
  ].map((text) => inShort(text.replace(/^export (default )?/, '')));
}

/** The entry point that has shown an export already. */
const shownBy = new Map();

const sections = entries.map(([entry, file]) => {
  const lines = [];
  const again = new Map();
  for (const exported of exportsOf(file)) {
    const symbol = symbolOf(exported);
    const earlier = shownBy.get(symbol);
    if (earlier) again.set(earlier, [...(again.get(earlier) ?? []), exported.name].sort());
    else lines.push(...signatures(exported.name, symbol));
    if (!earlier) shownBy.set(symbol, entry);
  }
  const code = lines.length > 0 ? ['```ts', ...lines.sort(), '```', ''] : [];
  const others = [...again].flatMap(([from, names]) => [`As in \`${from}\`: ${names.join(', ')}`, '']);
  return [`## ${entry}`, '', ...code, ...others].join('\n');
});
const report = `# Exports of ${name}\n\nWritten by \`npm run api\`; not to be edited.\n\n${sections.join('\n')}`;

if (!process.argv.includes('--check')) writeFileSync('api.md', report);
else if (!existsSync('api.md') || readFileSync('api.md', 'utf8') !== report) {
  console.error(`${name}: api.md is out of date. If the change is meant, run "npm run api" and commit it.`);
  process.exitCode = 1;
}
