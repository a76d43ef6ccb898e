// Runs turbo with telemetry off for it and for what it starts; refuses a Node that is too old with a hint.
import { spawn } from 'node:child_process';
import { nodeHint } from './node-version.mjs';

const hint = nodeHint({
  version: process.versions.node,
  isBundled: process.platform === 'linux' && ['arm64', 'x64'].includes(process.arch),
  isNpm: process.env.npm_lifecycle_event !== undefined,
});
if (hint) {
  console.error(hint);
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
