import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeHint } from '../../../scripts/node-version.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');

interface LockEntry {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: true;
}

describe('the lock file', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry> };
  const installed = Object.entries(packages).filter(
    ([path, { link }]) => path.includes('node_modules/') && !link,
  );

  it('has a checksum for every package, those of other platforms included', () => {
    expect(installed.length).toBeGreaterThan(900);
    expect(installed.flatMap(([path, { integrity }]) => (integrity ? [] : [path]))).toEqual([]);
  });

  it('names no registry', () => {
    expect(installed.flatMap(([path, { resolved }]) => (resolved ? [path] : []))).toEqual([]);
  });
});

interface Manifest {
  private?: true;
  keywords?: string[];
  engines?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

describe('the packages', () => {
  const paths = [
    'package.json',
    ...globSync(['{packages,apps}/*/package.json', 'packages/*/*/package.json'], { cwd: root }),
  ];
  const manifests = paths.map((path) => ({ path, manifest: JSON.parse(read(path)) as Manifest }));

  it.each(manifests)('$path names exact versions', ({ manifest }) => {
    const versions = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    };
    const inexact = Object.entries(versions).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(inexact).toEqual([]);
  });

  const published = manifests.filter(({ manifest }) => !manifest.private);

  it('publishes something', () => expect(published.length).toBeGreaterThanOrEqual(2));

  it.each(published)(
    '$path says for what and for whom it is, beside a README and its exports',
    ({ path, manifest }) => {
      expect(manifest.engines?.['node']).toMatch(/^>=\d+\.\d+\.\d+$/);
      expect(manifest.keywords).toContain('social-activation');
      const readme = read(path.replace('package.json', 'README.md'));
      expect(readme).toContain('```ts\n');
      expect(readme).toContain('(api.md)');
      expect(read(path.replace('package.json', 'api.md'))).toContain('# Exports of ');
    },
  );
});

describe('the hint about an old Node.js', () => {
  it.each(['22.18.0', '22.23.3', '24.0.0', '26.1.0'])('is silent on %s', (version) => {
    expect(nodeHint({ version, isBundled: false, isNpm: true })).toBeUndefined();
  });

  it.each(['20.20.2', '22.12.0', '22.17.1'])('names npm where %s runs beside the bundled one', (version) => {
    expect(nodeHint({ version, isBundled: true, isNpm: false })).toContain(`${version} is too old`);
    expect(nodeHint({ version, isBundled: true, isNpm: false })).toContain('npm run build');
  });

  it.each([
    ['no Node.js is bundled', false, true],
    ['no Node.js is bundled, nor npm used', false, false],
    ['the bundled one was left out', true, true],
  ])('names .nvmrc where %s', (_where, isBundled, isNpm) => {
    const hint = nodeHint({ version: '20.20.2', isBundled, isNpm });
    expect(hint).toContain('.nvmrc');
    expect(hint).not.toContain('npm run');
  });

  it('stands beside an .nvmrc with the version that the repository brings', () => {
    const { optionalDependencies = {} } = JSON.parse(read('package.json')) as Manifest;
    expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([read('.nvmrc').trim()]));
  });
});

it('the workflow runs the commands of .ci/run, with actions of a fixed version and no right to write', () => {
  const [install, loop] = [...read('.ci/run').matchAll(/^npm ci$|^for command in (.+); do$/gm)];
  const tests = (loop?.[1] ?? '')
    .split(' ')
    .map((name) => (name === 'test' ? 'npm test' : `npm run ${name}`));
  const workflow = read('.github/workflows/ci.yml');
  expect([...workflow.matchAll(/run: (npm .+)$/gm)].map(([, command]) => command)).toEqual([
    install?.[0],
    ...tests,
  ]);
  for (const [, action] of workflow.matchAll(/uses: (.+)$/gm)) expect(action).toMatch(/@v\d+$/);
  expect(workflow).toMatch(/^permissions:\n {2}contents: read\n\n/m);
  expect(workflow).not.toContain(': write');
});

describe('npm test', () => {
  it('runs the tests of every package that has some', () => {
    const configured = globSync('{packages,apps}/*/vitest.config.ts', { cwd: root });
    expect(configured.length).toBeGreaterThanOrEqual(6);
    for (const file of configured) {
      const { scripts } = JSON.parse(read(file.replace('vitest.config.ts', 'package.json')));
      expect(scripts.test, file).toContain('vitest run');
    }
  });
});
