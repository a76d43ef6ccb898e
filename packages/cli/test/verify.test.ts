import { describe, expect, it } from 'vitest';
import { callOf, soundCondition, subject } from '../../rules/test/support/subject.ts';
import { verify } from '../src/verify/run.ts';
import { world } from './support/call.ts';

describe('verify', () => {
  it('prints one table where everything holds', async () => {
    const { io, printed } = world();
    const running = callOf(soundCondition, { validity: { from: '2020', sources: ['source-1'] } });
    expect(await verify(io, { lang: 'en' }, subject({ rulesets: [running] }))).toBe(true);
    expect(printed.out).toMatch(/^ruleset +states +verdicts/);
    expect(printed.out).toMatch(/\ncall +27 +3 +0 +3 +0 +27 +\d+ +3 +2\n/);
    expect(printed.out).toMatch(/\nplan about today \(call\): 8 nodes .+ 27 ways of answering/);
    expect(printed.out).toMatch(/\nplan +\d\.\d{3} +\d\.\d{3} +\d\n/);
    expect(printed.out).toMatch(/\neverything holds \(\d+(\.\d)? s\)\n$/);
  });

  it('has no plan about today where every call has ended', async () => {
    const { io, printed } = world();
    expect(await verify(io, { lang: 'en' }, subject())).toBe(true);
    expect(printed.out).not.toContain('plan about today');
  });

  it('prints the smallest counterexample where something does not', async () => {
    const broken = {
      ...subject(),
      personas: {},
      rulesets: [callOf({ kind: 'all', of: [soundCondition, { kind: 'not', of: soundCondition }] })],
    };
    const { io, printed } = world();
    expect(await verify(io, { lang: 'en' }, broken)).toBe(false);
    expect(printed.out).toMatch(
      /^reachable: call help: no answers lead to met\nfailed checks: reachable, .+\n$/,
    );
    const asJson = world();
    expect(await verify(asJson.io, { lang: 'en', json: true }, broken)).toBe(false);
    expect(JSON.parse(asJson.printed.out)).toMatchObject({
      ok: false,
      counterexample: { check: 'reachable' },
    });
  });

  it('prints the certificate alone', async () => {
    const { io, printed } = world();
    const sound = subject();
    await verify(io, { lang: 'en', certificate: true }, sound);
    expect(JSON.parse(printed.out)).toEqual(sound.certificate);
  });
});
