import { join } from 'node:path';
import { build } from 'esbuild';
import { languages } from '../../i18n/languages.ts';
import { cardTexts } from './texts.ts';

/**
 * The custom element as one module that needs no other file, with its words in both languages.
 *
 * @param root the folder of the portal in the source tree
 * @throws if the element cannot be built
 */
export async function bundleElement(root: string): Promise<string> {
  const texts = Object.fromEntries(languages.map((lang) => [lang, cardTexts(lang)]));
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/client/embed/element.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['@vstopna-tocka/source'],
    loader: { '.css': 'text' },
    define: { TEXTS: JSON.stringify(texts) },
  });
  return outputFiles[0]?.text ?? '';
}
