// Everything over everything, before a release: every page instead of one of each shape, the hosts, Lighthouse with the
// measured speeds, and every mutant. Takes hours; each command says itself what failed.
import { spawnSync } from 'node:child_process';

const commands = [
  { name: 'test', env: { ALL_PAGES: '1' } },
  { name: 'test:hosts' },
  { name: 'test:hostile' },
  { name: 'test:growth' },
  { name: 'test:languages' },
  { name: 'bench' },
  { name: 'test:mutation' },
];
const failed = commands.filter(({ name, env }) => {
  const { status } = spawnSync('npm', ['run', name], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status !== 0;
});
const names = failed.map(({ name }) => name).join(', ');
console.log(
  `\n${commands.length - failed.length} of ${commands.length} commands passed${names && `, not: ${names}`}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
