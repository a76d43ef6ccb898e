#!/usr/bin/env node
// A file that is there before the build, so that npm can link the command when it installs the workspace.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) await import(main.href);
else {
  console.error('vstopna-tocka is not built yet: run "npm run build" first.');
  process.exitCode = 2;
}
