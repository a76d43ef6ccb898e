import { municipalities } from '@vstopna-tocka/core/places';
import { elsewhereIn, servedBy } from '@vstopna-tocka/core/served';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../../shared/build/data-files.ts';
import { blockRecord } from '../../../shared/contact-block/build/records.ts';
import { firstCall } from '../../../shared/contact-block/record.ts';
import { telHref } from '../../../shared/format.ts';
import { languages } from '../../../shared/i18n/languages.ts';
import { contactsHtml, type StandInTexts } from '../client/stand-in.ts';

const texts: StandInTexts = { title: '{{name}}', lede: 'lede', call: 'call', elsewhere: 'others' };

describe('a municipality without a connection', () => {
  it.each(languages)('has the number to call of its page, for every one, %s', (lang) => {
    // What the device has: the file, not the data behind it.
    const index = JSON.parse(dataFiles[`contacts-${lang}`]);
    for (const municipality of municipalities) {
      const html = contactsHtml(index, municipality.slug, texts) ?? '';
      const { phone } = firstCall(blockRecord(servedBy(municipality), lang));
      expect(html, municipality.slug).toContain(`href="${telHref(phone.value)}"`);
      // A block of its own for each group of settlements that others serve, with all their names.
      const groups = elsewhereIn(municipality);
      expect(html.match(/<section class="contact"/g), municipality.slug).toHaveLength(1 + groups.length);
      for (const { settlements } of groups)
        for (const name of settlements) expect(html, municipality.slug).toContain(name);
      expect(html).toContain('<details');
      expect(html).not.toMatch(/\{\{|undefined|null/);
    }
  });

  it('is not made up', () => {
    const index = JSON.parse(dataFiles['contacts-sl']);
    expect(contactsHtml(index, 'atlantida', texts)).toBeUndefined();
    expect(contactsHtml(index, 'toString', texts)).toBeUndefined();
  });
});
