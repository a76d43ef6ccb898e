import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../src/', import.meta.url));

/** The sources by their path below `src`, without tests. */
const sources: Readonly<Record<string, string>> = Object.fromEntries(
  globSync('**/*.{astro,ts}', { cwd: root })
    .filter((file) => !/^generated\/|\/test\/|\.d\.ts$/.test(file))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);

/** `features/check`, `shared`, `pages`, `offline`, `generated`. */
const roomOf = (file: string) => /^features\/[^/]+|^[^/]+/.exec(file)?.[0] ?? '';

/** Where the code of a file runs; what is for both stands in the room itself and is pure. */
const sideOf = (file: string): 'client' | 'build' | 'both' => {
  if (/^features\/.*\/client\/|^shared\/(.*\/)?client\//.test(file)) return 'client';
  return /\.astro$|\/build\/|^(pages|offline|generated)\//.test(file) ? 'build' : 'both';
};

/** Packages that code for the browser may load; all else of `core` is data, which a page gets by the file. */
const light =
  /^(@vstopna-tocka\/core\/(coordinates|dates|finder|html|slug)|@vstopna-tocka\/(rules|monitoring)(\/.+)?|d3-scale|leaflet(\/.+)?|polylabel|topojson-client|uqr)$/;

interface Import {
  to: string;
  isType: boolean;
}

const importsIn = (text: string): Import[] =>
  [
    ...text.matchAll(/^(?:import|export)( type)? [^'";]*?from '([^'?]+)/gm),
    ...text.matchAll(/(?:\bimport\(|^\s*import|new URL\()()\s*'([^'?]+)/gm),
  ].map(([, type, to = '']) => ({ to, isType: Boolean(type) }));

/** What is wrong with the imports of a file. */
function faultsOf(file: string, text: string): string[] {
  const script = /<script[\s>].*?<\/script>/gs;
  const parts =
    sideOf(file) === 'build'
      ? [
          { side: 'build', text: text.replace(script, '') },
          // What an Astro file has in a script runs in the browser.
          { side: 'client', text: (text.match(script) ?? []).join('\n') },
        ]
      : [{ side: sideOf(file), text }];
  return parts.flatMap(({ side, text }) =>
    importsIn(text).flatMap(({ to, isType }) => {
      if (!to.startsWith('.')) {
        return side === 'build' || isType || light.test(to) ? [] : [`${file}: ${side} code loads ${to}`];
      }
      const target = join(file, '..', to);
      const [room, other] = [roomOf(file), roomOf(target)];
      const isPage = room === 'pages';
      const crosses = other !== room && other !== 'shared' && !isPage;
      if (crosses && /^(features|pages|offline)/.test(other)) return [`${file}: ${room} imports ${other}`];
      if (!/\.(astro|ts)$/.test(target)) return [];
      const wanted = sideOf(target);
      // A page takes the form of what it hands over from the script that reads it.
      const isForm = isType && (other === 'generated' || isPage);
      const reaches = wanted === 'both' || wanted === side || isForm;
      return reaches ? [] : [`${file}: ${side} code imports ${wanted} code, ${target}`];
    }),
  );
}

const faults = Object.entries(sources).flatMap(([file, text]) => faultsOf(file, text));

describe('the portal', () => {
  it('is read as a whole', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(300);
    const read = Object.values(sources).flatMap(importsIn).length;
    expect(read).toBeGreaterThan(1000);
  });

  it('keeps features apart, and code for the browser apart from code for the build', () => {
    expect(faults).toEqual([]);
  });

  it.each([
    ['features/check/build/a.ts', "import { b } from '../../contact/build/b.ts';"],
    ['features/check/a.ts', "import type { B } from '../contact/b.ts';"],
    ['shared/a.ts', "import { b } from '../features/check/b.ts';"],
    ['shared/components/A.astro', "---\nimport B from '../../features/check/components/B.astro';\n---"],
    ['shared/build/a.ts', "import sheet from '../../features/check/styles/b.css?raw';"],
    ['offline/a.ts', "import { b } from '../features/check/build/b.ts';"],
    ['features/check/client/a.ts', "import { b } from '../build/b.ts';"],
    ['features/check/client/a.ts', "import type { B } from '../../../shared/build/b.ts';"],
    ['features/check/client/a.ts', "const b = import('../build/b.ts');"],
    ['features/check/client/a.ts', "import { municipalities } from '@vstopna-tocka/core/places';"],
    ['features/check/build/a.ts', "import { b } from '../client/b.ts';"],
    ['features/check/components/A.astro', "---\nimport { b } from '../client/b.ts';\n---"],
    ['features/check/components/A.astro', "<script>\n  import '../build/b.ts';\n</script>"],
    ['features/check/a.ts', "import { b } from './build/b.ts';"],
    ['features/check/a.ts', "import {\n  b,\n  c,\n} from './client/b.ts';"],
    ['shared/a.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/a.ts', "import { resources } from '../generated/resources.ts';"],
    ['pages/a.astro', "---\nimport { b } from '../features/check/client/b.ts';\n---"],
  ])('would refuse in %s: %s', (file, text) => {
    expect(faultsOf(file, text)).toHaveLength(1);
  });

  it.each([
    ['pages/a.astro', "---\nimport A from '../features/check/components/A.astro';\n---"],
    ['pages/a.astro', "<script>\n  import '../features/check/client/main.ts';\n</script>"],
    ['features/check/client/a.ts', "import { b } from '../b.ts';"],
    ['features/check/client/a.ts', "import sheet from '../styles/b.css?url';"],
    ['pages/a.astro', "---\nimport type { B } from '../features/check/client/b.ts';\n---"],
    ['shared/i18n/a.ts', "import type { resources } from '../../generated/resources.ts';"],
  ])('lets pass in %s: %s', (file, text) => {
    expect(faultsOf(file, text)).toEqual([]);
  });
});
