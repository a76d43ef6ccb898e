import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { writeTogether } from '../../src/files/outputs.ts';
import { putInPlace } from '../../src/files/put.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();
const isRoot = process.getuid?.() === 0;
const modeOf = (name: string) => statSync(folder.path(name)).mode & 0o7777;
const one = (name: string, text = 'new', personal = false) =>
  writeTogether([{ path: folder.path(name), personal }], ([file]) => file.write(text));
const two = (first: string, second: string, text = 'new') =>
  writeTogether(
    [
      { path: folder.path(first), personal: true },
      { path: folder.path(second), personal: true },
    ],
    async (outputs) => {
      for (const output of outputs) await output.write(text);
    },
  );
const make = (...command: readonly [string, ...string[]]) => {
  const [program, ...args] = command;
  expect(spawnSync(program, args, { cwd: folder.path('.') }).status).toBe(0);
};

describe('special files (fault 1)', () => {
  it.runIf(isRoot)('writes into a device, which stays one', async () => {
    make('mknod', '-m', '666', 'null', 'c', '1', '3');
    await one('null');
    expect(lstatSync(folder.path('null')).isCharacterDevice()).toBe(true);
    expect(folder.names()).toEqual(['null']);
  });

  it('says that a device is full, and leaves the other output as it was', async () => {
    const full = isRoot ? folder.path('full') : '/dev/full';
    if (isRoot) make('mknod', '-m', '666', 'full', 'c', '1', '7');
    folder.write('out', 'old');
    const wanted = [full, folder.path('out')].map((path) => ({ path, personal: true }));
    const work = writeTogether(wanted, async (outputs) => {
      for (const output of outputs) await output.write('new');
    });
    await expect(work).rejects.toThrow(`cannot write "${full}": no space left`);
    expect(folder.read('out')).toBe('old');
    expect(statSync(full).isCharacterDevice()).toBe(true);
  });

  it('writes into a pipe, waits for its reader, and leaves it a pipe', async () => {
    make('mkfifo', 'pipe');
    const text = 'x'.repeat(300_000);
    const work = one('pipe', text);
    const reader = spawn('cat', [folder.path('pipe')]);
    let size = 0;
    reader.stdout.on('data', (part) => {
      size += part.length;
    });
    await Promise.all([work, new Promise((done) => reader.on('close', done))]);
    expect(size).toBe(300_000);
    expect(lstatSync(folder.path('pipe')).isFIFO()).toBe(true);
  });

  it('says that the reader of a pipe went away, and leaves the other output as it was', async () => {
    make('mkfifo', 'pipe');
    folder.write('out', 'old');
    const work = two('pipe', 'out', 'x'.repeat(1_000_000));
    spawn('head', ['-c', '1', folder.path('pipe')]);
    await expect(work).rejects.toThrow('nobody reads it any more');
    expect(folder.read('out')).toBe('old');
    expect(folder.names()).toEqual(['out', 'pipe']);
  });

  it('writes into a socket', async () => {
    const received = new Promise<string>((done) => {
      const server = createServer((socket) => {
        let text = '';
        socket.on('data', (part) => {
          text += part;
        });
        socket.on('end', () => {
          server.close();
          done(text);
        });
      });
      server.listen(folder.path('socket'), () => void one('socket'));
    });
    expect(await received).toBe('new');
  });
});

describe('rights and links (fault 13)', () => {
  it.each([0o600, 0o640, 0o664, 0o4755])('keeps the mode %o of what it replaces', async (mode) => {
    chmodSync(folder.write('out', 'old'), mode);
    await one('out');
    expect([folder.read('out'), modeOf('out')]).toEqual(['new', mode]);
  });

  it('makes a new file with data of persons for its owner alone, and others as is usual', async () => {
    await one('verdicts', 'x', true);
    await one('rules');
    writeFileSync(folder.path('usual'), '');
    expect([modeOf('verdicts'), modeOf('rules')]).toEqual([0o600, modeOf('usual')]);
  });

  it.runIf(isRoot)('keeps the owner of what it replaces', async () => {
    chownSync(folder.write('out', 'old'), 1234, 2345);
    await one('out');
    expect(statSync(folder.path('out'))).toMatchObject({ uid: 1234, gid: 2345 });
  });

  it('refuses a file that is read-only, also for root', async () => {
    chmodSync(folder.write('out', 'old'), 0o444);
    await expect(one('out')).rejects.toThrow(': the file is read-only');
    expect([folder.read('out'), modeOf('out')]).toEqual(['old', 0o444]);
  });

  it('replaces what a link leads to, and leaves the link', async () => {
    mkdirSync(folder.path('far'));
    folder.write('far/target', 'old');
    symlinkSync('far/target', folder.path('link'));
    symlinkSync('link', folder.path('chain'));
    await one('chain');
    expect([readlinkSync(folder.path('chain')), readlinkSync(folder.path('link'))]).toEqual([
      'link',
      'far/target',
    ]);
    expect([folder.read('far/target'), lstatSync(folder.path('far/target')).isFile()]).toEqual(['new', true]);
  });

  it('makes what a link leads to where nothing is there yet', async () => {
    mkdirSync(folder.path('far'));
    symlinkSync('far/target', folder.path('link'));
    await one('link');
    expect([folder.read('far/target'), readlinkSync(folder.path('link'))]).toEqual(['new', 'far/target']);
  });

  it('refuses links that go in a circle', async () => {
    symlinkSync('b', folder.path('a'));
    symlinkSync('a', folder.path('b'));
    await expect(one('a')).rejects.toThrow('its links go in a circle');
  });

  it('refuses a file that has another name', async () => {
    linkSync(folder.write('out', 'old'), folder.path('other'));
    await expect(one('out')).rejects.toThrow('the file has another name too (a hard link)');
    expect([folder.read('out'), statSync(folder.path('out')).nlink]).toEqual(['old', 2]);
  });

  it('grows under a name that nobody can foresee, in a folder for its owner alone', async () => {
    const seen = new Set<string>();
    for (let i = 0; i < 3; i++)
      await writeTogether([{ path: folder.path('out'), personal: true }], async ([file], nest) => {
        seen.add(nest);
        expect(file.growing.startsWith(`${nest}/`)).toBe(true);
        expect([statSync(nest).mode & 0o777, statSync(file.growing).mode & 0o777]).toEqual([0o700, 0o600]);
        expect(nest).toMatch(/[0-9a-f]{32}$/);
      });
    expect(seen.size).toBe(3);
  });
});

describe('all or none (fault 16)', () => {
  it('puts nothing in place when the work fails', async () => {
    folder.write('a', 'old');
    const work = writeTogether(
      ['a', 'b'].map((name) => ({ path: folder.path(name), personal: true })),
      async ([a]) => {
        await a?.write('new');
        throw new Error('half-way');
      },
    );
    await expect(work).rejects.toThrow('half-way');
    expect([folder.read('a'), folder.names()]).toEqual(['old', ['a']]);
  });

  it('puts the first back when the second cannot be put in its place', () => {
    const files = ['a', 'b', 'c'].map((name) => ({
      growing: folder.path(`${name}.growing`),
      path: name,
      real: folder.path(name),
      replaces: name !== 'b',
    }));
    folder.write('a', 'old');
    for (const name of ['a.growing', 'b.growing', 'c.growing']) folder.write(name, 'new');
    mkdirSync(folder.path('c'));
    expect(() => putInPlace(files)).toThrow('cannot write "c": a folder');
    expect([folder.read('a'), folder.names().includes('b')]).toEqual(['old', false]);
  });

  it('refuses what has changed its kind meanwhile, and leaves the other as it was', async () => {
    folder.write('a', 'old');
    const work = writeTogether(
      ['a', 'b'].map((name) => ({ path: folder.path(name), personal: true })),
      async () => symlinkSync('a', folder.path('b')),
    );
    await expect(work).rejects.toThrow('something else has come to its place meanwhile');
    expect(folder.read('a')).toBe('old');
  });
});

describe('a full disk', () => {
  let disk = '';
  afterEach(() => {
    if (disk === '') return;
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true });
    disk = '';
  });

  it.runIf(isRoot)('is an error wherever it fills up, and every file stays as it was', async () => {
    disk = mkdtempSync(join(tmpdir(), 'disk-'));
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status).toBe(0);
    writeFileSync(`${disk}/rejects`, 'old');
    folder.write('out', 'old');
    const wanted = [folder.path('out'), `${disk}/rejects`].map((path) => ({ path, personal: true }));
    const work = writeTogether(wanted, async ([out, rejects]) => {
      await out?.write('new');
      for (let i = 0; i < 20; i++) await rejects?.write('x'.repeat(10_000));
    });
    await expect(work).rejects.toThrow(`cannot write "${disk}/rejects": no space left`);
    expect([folder.read('out'), readFileSync(`${disk}/rejects`, 'utf8')]).toEqual(['old', 'old']);
  });
});
