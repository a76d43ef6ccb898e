import type { Claim, EntryPoint } from '@vstopna-tocka/core';
import { csdOf, entryPoints } from '@vstopna-tocka/core/entry-points';
import { describe, expect, it } from 'vitest';
import { translator } from '../src/i18n/index.ts';
import { addressLines, contactHref, directoryOf, oldWarning } from '../src/lib/contact.ts';

const sl = translator('sl');
const hr = translator('hr');
const claim = (value: string, more: Partial<Claim<string>> = {}): Claim<string> => ({
  value,
  sources: ['gurs-register-2026'],
  asOf: '2021',
  confidence: 'source',
  ...more,
});
const old = (value: string, asOf: string | null) => claim(value, { asOf, confidence: 'old' });

describe('a contact', () => {
  it('puts postcode and town behind the preferred street', () => {
    const lines = addressLines({
      address: [claim('Prisoje 1'), claim('Stara ulica 2')],
      postcode: [claim('6000')],
      town: [claim('Koper')],
    });
    expect(lines.map(({ value }) => value)).toEqual(['Prisoje 1, 6000 Koper', 'Stara ulica 2']);
  });

  it('gives the town alone where no street is known, and nothing where nothing is', () => {
    expect(addressLines({ town: [claim('Trebnje')] }).map(({ value }) => value)).toEqual(['Trebnje']);
    expect(addressLines({ postcode: [claim('8210')] })).toEqual([]);
    expect(addressLines({})).toEqual([]);
  });

  it('links a telephone in international form, an e-mail and a site', () => {
    expect(contactHref('phone', '03 777 98 11')).toBe('tel:+38637779811');
    expect(contactHref('email', 'gp-csd.celje@gov.si')).toBe('mailto:gp-csd.celje@gov.si');
    expect(contactHref('website', 'http://csd-celje.si')).toBe('http://csd-celje.si');
    expect(contactHref('address', 'Prisoje 1')).toBeUndefined();
  });

  it('warns of what is old, by year', () => {
    expect(oldWarning({ phone: [old('05 663 45 50', '2018-09')] }, sl)).toBe(
      'Podatek je iz leta 2018. Pred obiskom ga preverite.',
    );
    expect(oldWarning({ phone: [old('05 663 45 50', '2018-09')] }, hr)).toBe(
      'Podatak je iz 2018. godine. Prije posjeta ga provjerite.',
    );
    expect(oldWarning({ phone: [old('1', '../2018-09')], email: [old('a@b.si', '2012')] }, sl)).toBe(
      'Nekateri podatki so stari, najstarejši je iz leta 2012. Pred obiskom jih preverite.',
    );
    expect(oldWarning({ email: [old('a@b.si', null)] }, sl)).toMatch(/nima datuma/);
    expect(oldWarning({ phone: [claim('03 777 98 11')] }, sl)).toBeUndefined();
  });

  it('leads every office to an official directory', () => {
    const addresses = entryPoints.map((entry: EntryPoint) => directoryOf(entry, csdOf(entry.regionalUnit)));
    expect(addresses.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
    const labour = entryPoints.find(({ kind }) => kind === 'labour-office');
    expect(labour && directoryOf(labour, undefined)).toBe('https://www.ess.gov.si/');
  });
});
