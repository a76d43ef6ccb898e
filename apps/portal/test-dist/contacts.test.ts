import { municipalities } from '@vstopna-tocka/core/places';
import { firstCall, reach } from '@vstopna-tocka/core/reach';
import { elsewhereIn, servedBy } from '@vstopna-tocka/core/served';
import { expect, it } from 'vitest';
import { translator } from '../src/shared/build/i18n.ts';
import { builtPages, htmlOf } from './pages.ts';

/** Places where nobody but the ministry has a number: it is asked for the number of the office, and for nothing else. */
const onlyMinistry = new Set(
  municipalities
    .filter((place) => firstCall(reach(servedBy(place))).step.role === 'ministry')
    .map(({ slug }) => slug),
);
const slugOf = (param = '') => param.split('/')[0] ?? '';

it('has places where the ministry has the only number, and others', () => {
  expect(onlyMinistry.size).toBeGreaterThan(0);
  expect(onlyMinistry.size).toBeLessThan(municipalities.length / 2);
});

it('has a person ask the ministry for the number first, and talk of programmes at the centre', () => {
  for (const page of builtPages.filter(({ kind }) => kind === 'municipality')) {
    const t = translator(page.lang ?? 'sl');
    const [, script = ''] = /<section class="call-script">(.*?)<\/section>/s.exec(htmlOf(page)) ?? [];
    const [first = ''] = script.match(/<h3>.*?<\/h3>/s) ?? [];
    expect(first.includes(t('contact:call.atMinistry')), page.path).toBe(
      onlyMinistry.has(slugOf(page.param)),
    );
    if (first) expect(script.indexOf(t('contact:call.atCentre')), page.path).toBeGreaterThan(0);
  }
});

it('does not send people to the ministry for what is on offer, on a poster', () => {
  for (const page of builtPages.filter(({ kind }) => kind === 'poster')) {
    const t = translator(page.lang ?? 'sl');
    const isLed = htmlOf(page).includes(t('municipalities:poster.lead'));
    expect(isLed, page.path).toBe(!onlyMinistry.has(slugOf(page.param)));
  }
});

it('has a person ask to be put through, or which unit is theirs, where somebody else picks up', () => {
  const html = (param: string) =>
    builtPages
      .filter((page) => page.kind === 'municipality' && page.lang === 'sl' && page.param === param)
      .map(htmlOf)[0];
  const t = translator('sl');
  expect(html('ormoz')).toContain(
    t('contact:call.connect', { office: 'Center za socialno delo, enota Ormož' }),
  );
  expect(html('ljubljana')).toContain(t('contact:call.which'));
  for (const param of ['celje', 'trebnje']) {
    expect(html(param)).not.toContain('vežite me');
    expect(html(param)).not.toContain(t('contact:call.which'));
  }
});

it('says on every card and poster where some settlements have other contacts', () => {
  const divided = municipalities.filter((place) => elsewhereIn(place).length > 0).map(({ slug }) => slug);
  expect(divided.length).toBe(5);
  for (const page of builtPages.filter(({ kind }) => kind === 'embed' || kind === 'poster'))
    expect(
      htmlOf(page).includes(translator(page.lang ?? 'sl')('municipalities:card.elsewhere')),
      page.path,
    ).toBe(divided.includes(slugOf(page.param)));
});
