import { spawnSync } from 'node:child_process';
import { chownSync, renameSync, symlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeNest, removeOldNests } from '../../src/files/nest.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();
const isRoot = process.getuid?.() === 0;

/** The number of a process that is no more. */
const endedProcess = () => spawnSync('true').pid;

/** A nest in which a file of persons grows, as a run leaves it behind that is killed; its parts can be other ones. */
function left({ pid = endedProcess(), beginning = '', place = '' } = {}): string {
  const own = basename(makeNest(folder.path('.')));
  const [ownBeginning = '', ownPlace = '', random = ''] = own.split('-').slice(-3);
  const name = ['.vstopna-tocka', pid, beginning || ownBeginning, place || ownPlace, random].join('-');
  renameSync(folder.path(own), folder.path(name));
  folder.write(`${name}/0`, 'age,name\n40,Ana\n');
  return name;
}

describe('what a killed run left behind (fault 12)', () => {
  it('is removed by the next run', () => {
    left();
    left();
    removeOldNests(folder.path('.'));
    expect(folder.names()).toEqual([]);
  });

  it('is removed although another process has its number by now', () => {
    left({ pid: process.pid, beginning: '00000000' });
    removeOldNests(folder.path('.'));
    expect(folder.names()).toEqual([]);
  });

  it('stays while its run is alive', () => {
    const name = left({ pid: process.pid });
    removeOldNests(folder.path('.'));
    expect(folder.names()).toEqual([name]);
  });

  it('stays where another machine or container may know its process', () => {
    const name = left({ place: '00000000' });
    removeOldNests(folder.path('.'));
    expect(folder.names()).toEqual([name]);
  });

  it.runIf(isRoot)('stays where it is of another user', () => {
    const name = left();
    chownSync(folder.path(name), 1234, 1234);
    removeOldNests(folder.path('.'));
    expect(folder.names()).toEqual([name]);
  });

  it('is nothing that another program made, and no link', () => {
    const name = left();
    renameSync(folder.path(name), folder.path('kept'));
    symlinkSync('kept', folder.path(name));
    folder.write('.vstopna-tocka-1-2', '');
    folder.write('.vstopna-tocka.yaml', '');
    removeOldNests(folder.path('.'));
    expect(folder.names()).toEqual([name, '.vstopna-tocka-1-2', '.vstopna-tocka.yaml', 'kept'].sort());
  });
});
