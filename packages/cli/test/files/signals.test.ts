import { describe, expect, it } from 'vitest';
import { testFolder } from '../support/folder.ts';
import { start } from '../support/process.ts';

const folder = testFolder();
const pause = () => new Promise((go) => setTimeout(go, 5));
const nests = () => folder.names().filter((name) => name.startsWith('.vstopna-tocka-'));

/** Starts a long run and ends it once its outputs grow; older ones are there. */
async function ended(command: 'screen' | 'monitor', signal: NodeJS.Signals): Promise<number | null> {
  folder.write('out.csv', 'old');
  folder.write('bad.csv', 'old');
  const row = command === 'screen' ? '40,a\n' : 'celje;sa-2019;lot;2019-10\n';
  const head = command === 'screen' ? 'age,x\n' : 'unit;call;programme_type;entry\n';
  folder.write('in.csv', `${head}${row.repeat(1_500_000)}`);
  const paths = [folder.path('in.csv'), '--out', folder.path('out.csv'), '--rejects', folder.path('bad.csv')];
  const { child, ended } = start([command, ...paths]);
  while (nests().length === 0) await pause();
  child.kill(signal);
  return (await ended).code;
}

describe.each(['screen', 'monitor'] as const)('%s ended from outside (fault 12)', (command) => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ] as const)(
    '%s: leaves nothing half-written, older outputs as they were, exit code %i',
    async (signal, code) => {
      expect(await ended(command, signal)).toBe(code);
      expect(folder.names()).toEqual(['bad.csv', 'in.csv', 'out.csv']);
      expect([folder.read('out.csv'), folder.read('bad.csv')]).toEqual(['old', 'old']);
    },
  );

  it('SIGKILL: older outputs stay as they were, and the next run removes what is left', async () => {
    expect(await ended(command, 'SIGKILL')).toBe(null);
    expect(nests()).toHaveLength(1);
    expect([folder.read('out.csv'), folder.read('bad.csv')]).toEqual(['old', 'old']);
    const { ended: next } = start(['export', '--format', 'sql', '--out', folder.path('rules.sql')]);
    expect(await next).toEqual({ code: 0, out: '', err: '' });
    expect(folder.names()).toEqual(['bad.csv', 'in.csv', 'out.csv', 'rules.sql']);
  });
});
