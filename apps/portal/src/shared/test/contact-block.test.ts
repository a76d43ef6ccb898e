import { institutionById } from '@vstopna-tocka/core/entry-points';
import { escapeHtml } from '@vstopna-tocka/core/html';
import { municipalities, municipalityBySlug } from '@vstopna-tocka/core/places';
import { elsewhereIn, servedBy } from '@vstopna-tocka/core/served';
import { describe, expect, it } from 'vitest';
import { type Lang, languages } from '../build/i18n.ts';
import { blockRecord, contactsIndex } from '../contact-block/build/records.ts';
import { blockWords } from '../contact-block/build/words.ts';
import { type BlockOptions, blockHtml } from '../contact-block/html.ts';
import { labourHtml } from '../contact-block/labour.ts';
import { type BlockRecord, firstCall, recordOf } from '../contact-block/record.ts';
import { dateText, geoHref, hoursText } from '../contact-block/text.ts';
import { whereHtml } from '../contact-block/ways.ts';

const municipality = (slug: string) => {
  const found = municipalityBySlug(slug);
  if (!found) throw new Error(`no municipality ${slug}`);
  return found;
};
const words = { sl: blockWords('sl'), hr: blockWords('hr') };
const html = (slug: string, lang: Lang = 'sl', options: BlockOptions = {}) =>
  blockHtml(blockRecord(servedBy(municipality(slug)), lang), words[lang], options);
/** What a reader sees, with a line for each heading, paragraph, entry and note. */
const text = (markup: string) =>
  markup
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<(?:h\d|p|li|dt|dd|summary|span class="old"|\/a><span)/g, '\n$&')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\u2060/g, '');

describe('the contact block', () => {
  it('starts with the name as people say it, the number, whose it is and of when', () => {
    const celje = text(html('celje'));
    expect(celje).toMatch(
      /^\s*Center za socialno delo, enota Celje\s*Pokličite 03 425 63 24\s*Podatek iz leta 2021, preverite\./,
    );
    expect(celje).toContain('Če se ne oglasijo, pokličite sedež centra 03 777 98 11');
    expect(html('celje')).toContain('<a class="call" href="tel:+38634256324">');
    // The same number of a former centre under one name, whosever it may be today.
    for (const slug of ['celje', 'sentjur'])
      expect(text(html(slug))).toContain(
        'ali \nstaro številko 03 425 63 00 (iz leta 2010, morda ne velja več)',
      );
  });

  it('says that the seat connects, where the unit has no number', () => {
    const ormoz = text(html('ormoz'));
    expect(ormoz).toContain('Pokličite sedež centra 02 787 56 00');
    expect(ormoz).toContain('Sedež centra (Ptuj) vas preveže.');
    expect(ormoz).toContain('Podatek iz leta 2019 ali pozneje, preverite.');
    expect(ormoz).toContain('Kraj: Ormož');
  });

  it('asks the ministry only for the number, by an outlined button', () => {
    expect(html('trebnje')).toContain('class="call call--last" href="tel:+38613697700"');
    const trebnje = text(html('trebnje'));
    expect(trebnje).toContain('Pokličite ministrstvo 01 369 77 00');
    expect(trebnje).toContain('vprašajte samo za številko enote Trebnje');
    expect(trebnje).toContain('Naslov je približno iz leta 2017. Pred obiskom ga preverite.');
    expect(trebnje.indexOf('Goliev trg 11')).toBeLessThan(trebnje.indexOf('gp.mddsz@gov.si'));
  });

  it('lists several units, those without any way to reach them last', () => {
    const ljubljana = text(html('ljubljana'));
    expect(ljubljana).toMatch(
      /^\s*Center za socialno delo Ljubljana\s*Pokličite enoto Ljubljana Šiška 01 583 98 00/,
    );
    expect(ljubljana).toContain('Katera enota je vaša, je odvisno od naslova');
    // Neither the number above nor the mailbox of the seat below a second time.
    expect(ljubljana.match(/01 583 98 00/g)).toHaveLength(1);
    expect(ljubljana.match(/gp-csd\.ljubl@gov\.si/g)).toHaveLength(1);
    expect(ljubljana).toContain('Enota Ljubljana Šiškaštevilka je zgoraj');
    expect(ljubljana).toContain('01 587 34 00 (iz leta 2018 ali prej, morda ne velja več)');
    expect(ljubljana).toContain(
      'Za te enote ne poznamo telefona, e-pošte in naslova: Ljubljana Bežigrad, Ljubljana Center.',
    );
    expect(text(html('ig'))).toContain('Pišite. Poštni predal je skupen za ves center.');
    expect(text(html('maribor'))).toContain('ista številka kot na sedežu centra');
  });

  it('says in Croatian what the Slovenian name means, once', () => {
    const ormoz = html('ormoz', 'hr');
    expect(ormoz).toContain('<h2><span lang="sl">Center za socialno delo, enota Ormož</span></h2>');
    expect(ormoz.match(/Slovenski centar za socijalni rad/g)).toHaveLength(1);
    expect(text(ormoz)).toContain('Nazovite sjedište centra 02 787 56 00');
  });

  it('warns of everything from before October 2018 that it shows, and of nothing else', () => {
    for (const place of municipalities) {
      const record = blockRecord(servedBy(place), 'sl');
      const shown = html(place.slug);
      const old = record.steps.flatMap(({ office }) =>
        [...office.phones, office.email, office.address, office.hours].filter((value) => value?.old),
      );
      if (/<span class="old">/.test(shown))
        expect(old.length + (shown.includes('Kraj:') ? 1 : 0)).toBeGreaterThan(0);
      for (const value of old) {
        if (!value || !shown.includes(escapeHtml(value.value))) continue;
        expect(text(shown), `${place.slug}: ${value.value}`).toContain(dateText(value.asOf, words.sl));
      }
    }
  });

  it('names the sources of what it shows behind one closed door', () => {
    const celje = html('celje');
    expect(celje.match(/<details/g)).toHaveLength(1);
    expect(celje).not.toContain('<details open');
    expect(text(celje)).toMatch(/Od kod so podatki \(7\)/);
    expect(text(celje)).toContain('Uradne ure v drugih uradih');
    expect(text(celje)).toMatch(/Enota: telefon, e-pošta\s*Občina Rogatec, 13\. 9\. 2021/);
  });

  it('never shows the domain of a former centre, and no page that a block above leads to', () => {
    for (const { slug } of municipalities) {
      const links = [...html(slug).matchAll(/href="(https?:[^"]+)"/g)].map(([, url]) => url);
      expect(new Set(links).size, slug).toBe(links.length);
    }
    const all = institutionById('csd-slovenije')?.contact.website?.[0]?.value ?? '';
    expect(html('trbovlje')).toContain(`href="${all}"`);
    expect(html('trbovlje', 'sl', { above: all })).not.toContain(all);
  });

  it('is short for a result and without links on paper', () => {
    const compact = html('celje', 'sl', { compact: true, level: 3, more: '/sl/obcina/celje/' });
    expect(compact).toContain('<h3>');
    expect(compact).not.toContain('mailto:');
    expect(compact).toContain('<a href="/sl/obcina/celje/">Vsi kontakti in programi</a>');
    expect(html('celje', 'sl', { links: false })).not.toMatch(/<a |<details/);
  });

  it('escapes whatever it is given', () => {
    const record: BlockRecord = blockRecord(servedBy(municipality('celje')), 'sl');
    const steps = record.steps.map((step) => ({
      ...step,
      office: { ...step.office, name: '<b>"x"</b>', phones: [{ value: '<i>1</i>', asOf: '"' }] },
    }));
    const markup = blockHtml({ ...record, steps }, words.sl);
    expect(markup).not.toMatch(/<b>"x|<i>/);
  });
});

describe('the line with the street on a poster', () => {
  const where = (slug: string) =>
    text(whereHtml(blockRecord(servedBy(municipality(slug)), 'sl'), words.sl) ?? '');

  it('says whose the street is where it is not that of the office in the heading', () => {
    expect(where('celje')).toBe('Opekarniška cesta 15b, 3000 Celje');
    expect(where('ormoz')).toBe('Sedež centra: Trstenjakova ulica 5a, 2250 Ptuj');
    expect(where('ljubljana')).toBe('Enota Ljubljana Šiška: Celovška cesta 150, 1000 Ljubljana');
    expect(where('zalec')).toContain('Mestni trg 5, 3310 Žalec \nNaslov je iz leta 2016.');
    expect(where('trebnje')).toMatch(/^Ministrstvo /);
  });
});

describe('the labour office', () => {
  it('comes without a current number, which is said once, with what the service has', () => {
    const markup = labourHtml(blockRecord(servedBy(municipality('trebnje')), 'sl'), words.sl);
    expect(text(markup)).toContain('Območna služba Novo mesto');
    expect(text(markup)).toContain('Novejše številke nobenega urada za delo ne poznamo.');
    expect(text(markup)).toContain('(iz leta 2010, morda ne velja več).');
    expect(markup.match(/https:\/\/www\.ess\.gov\.si/g)).toHaveLength(1);
  });

  it('has the old number of the one office that has one, with its date', () => {
    const markup = labourHtml(blockRecord(servedBy(municipality('ljutomer')), 'hr'), words.hr);
    expect(text(markup)).toMatch(
      /02 583 10 80\s*\(iz razdoblja od 2015\. do 2019\. godine, možda više ne vrijedi\)/,
    );
  });
});

describe('the index of contacts', () => {
  const index = contactsIndex('sl');

  it('gives every municipality, and every part that others serve, the block of its page', () => {
    for (const place of municipalities) {
      const { proof: _, ...own } = blockRecord(servedBy(place), 'sl');
      expect(recordOf(index, place.slug), place.slug).toEqual(own);
      for (const group of elsewhereIn(place)) {
        const { proof: _, ...other } = blockRecord(group, 'sl');
        expect(recordOf(index, place.slug, group)).toEqual(other);
      }
    }
  });

  it('knows one of several units, and no place that there is not', () => {
    const siska = recordOf(index, 'ljubljana', { csdUnit: 'csd-unit-ljubljana-vic-rudnik' });
    expect(siska && firstCall(siska).phone.value).toBe('01 475 08 50');
    expect(recordOf(index, 'atlantida')).toBeUndefined();
    expect(recordOf(index, 'constructor')).toBeUndefined();
  });

  it('brings the words of its language', () => {
    for (const lang of languages) expect(contactsIndex(lang).words).toEqual(blockWords(lang));
  });
});

describe('the words of a block', () => {
  it.each([
    ['2021-09-13', 'iz leta 2021', 'iz 2021. godine'],
    ['2017~', 'približno iz leta 2017', 'otprilike iz 2017. godine'],
    ['2019/..', 'iz leta 2019 ali pozneje', 'iz 2019. godine ili kasnije'],
    ['../2018-09', 'iz leta 2018 ali prej', 'iz 2018. godine ili ranije'],
    ['2023-07/2024-12', 'iz let 2023–2024', 'iz razdoblja od 2023. do 2024. godine'],
    ['2023-07/2023-12', 'iz leta 2023', 'iz 2023. godine'],
    [null, 'brez datuma', 'bez datuma'],
  ])('date %s', (asOf, sl, hr) => {
    expect([dateText(asOf, words.sl), dateText(asOf, words.hr)]).toEqual([sl, hr]);
  });

  it('say hours by day', () => {
    expect(text(hoursText('Mo 08:00-12:00,13:00-15:00; Fr 08:30-12:00', words.sl))).toBe(
      'ponedeljek 8–12 in 13–15, petek 8.30–12',
    );
  });

  it('lead to the map of the device, to no site', () => {
    expect(geoHref('Goliev trg 11, Trebnje')).toBe('geo:0,0?q=Goliev%20trg%2011%2C%20Trebnje');
  });
});
