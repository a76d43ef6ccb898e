import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

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
