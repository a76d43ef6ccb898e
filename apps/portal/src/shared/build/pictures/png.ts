import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

// Resolved from the folder in which the build runs: the built code itself lies elsewhere.
const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const fontFiles = ['400Regular/SourceSans3_400Regular', '600SemiBold/SourceSans3_600SemiBold'].map((name) =>
  resolve(`@expo-google-fonts/source-sans-3/${name}.ttf`),
);

/** The letters are those of Source Sans 3, whatever the machine has. */
export const fontOptions = {
  fontFiles,
  loadSystemFonts: false,
  defaultFontFamily: 'Source Sans 3',
} satisfies ResvgRenderOptions['font'];

/** Turns a drawing into a PNG as wide as the drawing says. */
export const pngOf = (svg: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new Resvg(svg, { font: fontOptions }).render().asPng());
