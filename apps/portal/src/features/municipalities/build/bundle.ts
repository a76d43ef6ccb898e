import { join } from 'node:path';
import { build } from 'esbuild';
import { languagesOf } from '../../../shared/routes.ts';

/**
 * The custom element as one module that needs no other file but the card.
 *
 * @param root the folder of the portal in the source tree
 * @throws if the element cannot be built
 */
export async function bundleElement(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/features/municipalities/client/element.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    loader: { '.css': 'text' },
    define: { CARD_LANGUAGES: JSON.stringify(languagesOf('municipality')) },
  });
  return outputFiles[0]?.text ?? '';
}
