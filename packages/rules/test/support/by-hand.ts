import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Verdict } from '../../src/engine/index.ts';
import type { Answers } from '../../src/questions.ts';

type ByHand = (answers: Answers) => readonly Verdict[];

const calls = new URL('../../src/calls/', import.meta.url);
const files = globSync('*/by-hand.ts', { cwd: fileURLToPath(calls) });

/**
 * By ruleset id, the verdicts of its programmes in their order: what some calls have in their folder as plain code over
 * complete answers, which shares nothing with the ruleset but the words for answers.
 */
export const byHand: Readonly<Record<string, ByHand>> = Object.fromEntries(
  await Promise.all(
    files.map(
      async (file) => [file.split('/')[0], (await import(new URL(file, calls).href)).byHand] as const,
    ),
  ),
);
