// Runs turbo with telemetry off for it and for what it starts; refuses a Node that is too old with a hint.
import { spawn } from 'node:child_process';

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(
    `Node ${process.version} is too old: run this through npm (npm run build), which puts node_modules/.bin/node first on PATH.`,
  );
  process.exit(1);
}
const env = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};
const child = spawn('turbo', process.argv.slice(2), {
  stdio: 'inherit',
  env,
  shell: process.platform === 'win32',
});
for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => child.kill(s));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
