/** What ends a run from outside, with its number: a shell is told 128 and that number. */
const signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15 } as const;

/**
 * Does something before the process ends, also by a signal.
 *
 * @param work must be done at once: nothing is waited for any more
 * @returns takes it back
 */
export function beforeEnd(work: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    work();
    process.exit(128 + signals[signal as keyof typeof signals]);
  };
  const names = Object.keys(signals) as (keyof typeof signals)[];
  process.on('exit', work);
  for (const name of names) process.on(name, stop);
  return () => {
    process.off('exit', work);
    for (const name of names) process.off(name, stop);
  };
}
