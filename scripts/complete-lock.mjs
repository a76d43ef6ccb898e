// Adds to package-lock.json the optional platform packages that the registry did not serve when the lock was made,
// so that `npm ci` finds them there and skips them as meant for another platform.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const names = new Set(Object.keys(lock.packages).map((k) => k.split('node_modules/').pop()));
const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32'];
let added = 0;
for (const [_path, pkg] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(pkg.optionalDependencies ?? {})) {
    if (names.has(name) || !/^\d+\.\d+\.\d+/.test(range)) continue;
    const words = name.split('/').pop().replace('windows', 'win32').split(/[-_]/);
    const os = OS.filter((o) => words.includes(o));
    const cpu = CPU.filter(
      (c) =>
        words.includes(c) ||
        (c === 'x64' && words.includes('64')) ||
        (c === 'arm' && words.some((w) => /^arm(v\d)?$/.test(w))),
    );
    if (!os.length && !cpu.length) continue;
    const libc = words.some((w) => w.startsWith('musl')) ? ['musl'] : undefined;
    const dev = pkg.dev ? { dev: true } : {};
    lock.packages[`node_modules/${name}`] = {
      version: range,
      cpu,
      ...dev,
      ...(libc ? { libc } : {}),
      optional: true,
      os,
    };
    added++;
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${file}: ${added} platform packages added`);
