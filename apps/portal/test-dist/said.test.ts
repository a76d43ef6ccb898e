import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectEvents, towns } from '@vstopna-tocka/core/cross-border';
import { regionalUnits } from '@vstopna-tocka/core/places';
import { stages } from '@vstopna-tocka/core/process';
import { calls } from '@vstopna-tocka/core/programmes';
import { describe, expect, it } from 'vitest';
import { languages, translator } from '../src/shared/build/i18n.ts';
import { href } from '../src/shared/routes.ts';
import { all, linksOf, read, textOf, texts } from './elements.ts';
import { builtFiles, builtPages, dist, htmlOf } from './pages.ts';

// What single pages say, as it stands in their HTML. What a person does there is in e2e/.

describe.each(languages)('what is said in %s', (lang) => {
  const t = translator(lang);
  /** A number or date as the language writes it; in Croatian a full stop ends a date. */
  const date = (text: string) => (lang === 'sl' ? text : `${text}.`);

  it('on the home page: the three ways in, what runs today and what is not known', () => {
    const page = read(href('home', lang));
    const [main] = all(page, 'main');
    const links = main ? linksOf(main) : [];
    for (const door of ['check', 'contact', 'programmes'] as const) expect(links).toContain(href(door, lang));
    const [today] = all(page, '.today');
    if (!today) throw new Error('nothing of today');
    expect(textOf(today)).toContain('SA+');
    expect(textOf(today)).toContain(date('29. 3. 2024'));
    expect(textOf(today)).toMatch(/30 projek/);
    expect(all(page, '.ask li')).toHaveLength(5);
    // Every fact about today names a source that the pages of sources have.
    for (const item of all(today, 'li'))
      expect(all(item, '.source-note a')[0]?.attribs['href']).toMatch(/#[a-z0-9-]+$/);
    expect(texts(page, 'h2')).toContain(t('home:today.title'));
  });

  it('on a programme that is over: that it is, its conditions and the disagreement', () => {
    const page = read(href('programme', lang, 'sa-2017-long'));
    expect(texts(page, 'main .notice').join()).toContain(t('programmes:programme.ended'));
    expect(all(page, '.conditions .claims li')).toHaveLength(2);
    expect(textOf(all(page, 'main')[0])).toContain(lang === 'sl' ? '3,70 evra na dan' : '3,70 eura na dan');
    expect(all(page, '.call')).toHaveLength(2);
    const [first, second] = texts(read(href('programme', lang, 'sa-2017-short-c')), '.facts .claims li');
    expect(first).toContain(lang === 'sl' ? '3 meseci' : '3 mjeseca');
    expect(second).toContain(lang === 'sl' ? '3,5 meseca' : '3,5 mjeseca');
  });

  it('on what runs today: no conditions and no amounts that are made up', () => {
    const page = read(href('programme', lang, 'sa-2024-plus'));
    expect(texts(page, 'main .notice').join()).toContain(t('programmes:programme.running'));
    expect(texts(page, '.conditions').join()).toContain(t('rules:criteria.unpublished-conditions.unknown'));
    const main = textOf(all(page, 'main')[0]);
    expect(main.split(t('programmes:programme.noAmount'))).toHaveLength(3);
    expect(main).toContain(lang === 'sl' ? '1 evro na uro' : '1 euro po satu');
    expect(all(page, '.axis')).toEqual([]);
    expect(linksOf(page)).toContain(href('howItWorks', lang));
  });

  it('on a project: provider, places, dates and sources', () => {
    const page = read(href('project', lang, 'gorenjska-socialna-aktivacija'));
    const [main] = all(page, 'main');
    if (!main) throw new Error('no main');
    expect(texts(page, 'h1')).toEqual(['Socialna aktivacija Gorenjske']);
    expect(all(page, 'h1')[0]?.attribs['lang']).toBe(lang === 'hr' ? 'sl' : undefined);
    expect(textOf(main)).toContain('Ljudska univerza Kranj');
    expect(textOf(main)).toContain(date('23. 9. 2019'));
    expect(all(page, '.run')).toHaveLength(2);
    const to = (address: string) => linksOf(main).filter((link) => link === address);
    expect(to(href('unit', lang, 'gorenjska'))).toHaveLength(2);
    expect(to(href('municipality', lang, 'jesenice'))).toHaveLength(1);
    expect(to(href('programme', lang, 'sa-2019-lot-2'))).toHaveLength(1);
  });

  it('beside the values of a facet: how many projects the page of each has', () => {
    const links = all(read(href('programmes', lang)), '.facet-links li').map((item) => ({
      address: linksOf(item)[0] ?? '',
      count: Number(/\((\d+)\)/.exec(textOf(item))?.[1]),
    }));
    expect(links.length).toBeGreaterThan(35);
    for (const { address, count } of links) {
      const page = read(address);
      expect(all(page, '[data-project]'), address).toHaveLength(count);
      expect(all(page, 'a[aria-current="page"]').map(({ attribs }) => attribs['href'])).toContain(address);
    }
  });

  it('of every known disagreement: both values with their sources', () => {
    const page = read(href('statements', lang));
    for (const [id, ...values] of [
      ['regional-units', '16', '15'],
      ['long-programme-age-limit', '49', '49'],
      ['short-programme-duration', '3', '3,5'],
      ['csd-local-units', '63', '62'],
    ] as const) {
      const claims = all(page, `[aria-labelledby="conflicts"] #statement-${id} .claims li`);
      expect(claims, id).toHaveLength(2);
      for (const [index, value] of values.entries()) {
        const claim = claims[index];
        expect(textOf(claim)).toContain(value);
        expect(claim && all(claim, '.source-note a'), id).not.toEqual([]);
      }
    }
  });

  it('of sources: each once, with its use, and every citation arrives at one', () => {
    const lists = (['sources', 'sourcesOfInstitutions', 'sourcesOfPress'] as const).map((name) =>
      href(name, lang),
    );
    const sources = lists.flatMap((list) => all(read(list), '.source').map((source) => ({ list, source })));
    const ids = sources.map(({ source }) => source.attribs['id']);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    const [use = ''] = t('sources:all.usedFor', { uses: '' }).split(' ');
    expect(sources.filter(({ source }) => !textOf(source).includes(use))).toEqual([]);
    const cited = all(read(href('statements', lang)), '.source-note a').map(({ attribs }) => attribs['href']);
    expect(cited.length).toBeGreaterThan(50);
    const addresses = new Set(sources.map(({ list, source }) => `${list}#${source.attribs['id']}`));
    expect(cited.filter((address) => !addresses.has(address ?? ''))).toEqual([]);
  });

  it('of the way: seven steps with who takes part, and every kind of programme to scale', () => {
    const page = read(href('howItWorks', lang));
    const list = all(page, '[aria-label]').find(
      ({ attribs }) => attribs['aria-label'] === t('how:way.label'),
    );
    const steps = list ? texts(list, 'li') : [];
    expect(steps).toHaveLength(7);
    for (const [index, { name }] of stages.entries()) expect(steps[index]).toContain(name[lang]);
    expect(steps[3]).toContain(
      `: ${[t('how:who.person'), t('how:who.coordinator')].join(', ').toLocaleLowerCase(lang)}`,
    );
    const drawn = all(page, '.axis rect')
      .filter(({ attribs }) => /phase-(with|without)\b/.test(attribs['class'] ?? ''))
      .map(({ attribs }) => Number.parseFloat(attribs['width'] ?? ''));
    const month = (drawn[2] ?? 0) / 11;
    expect(drawn.map((width) => Math.round(width / month))).toEqual([3, 6, 11, 1, 6, 1]);
    expect(numbersOn(page)).toEqual(['3', '6', '11', '1', '6', '1']);
    expect(all(page, '.phase-table tbody tr')).toHaveLength(4);
    const [, first] = all(page, '.phase-table tr');
    expect(first && all(first, '.claims li')).toHaveLength(2);
    const names = (['short', 'intermediate', 'long'] as const).map((kind) => t(`how:phases.names.${kind}`));
    const said = all(page, '[role="img"]').map(({ attribs }) => attribs['aria-label'] ?? '');
    expect(said.join()).toContain(`${names[0]}: 3; ${names[1]}: 6; ${names[2]}: 11;`);
    expect(numbersOn(read(href('programme', lang, 'sa-2019-lot-2')))).toEqual(['1', '6', '1']);
  });

  it('across the border: the same towns on the map and in the list, and the events by date', () => {
    const page = read(href('crossBorder', lang));
    expect(texts(page, '.town-map text').map(Number)).toEqual(towns.map((_, index) => index + 1));
    for (const [index, { name }] of towns.entries())
      expect(texts(page, '.town-list h3')[index]).toContain(name);
    const events = texts(page, '.timeline li');
    for (const [index, { title }] of projectEvents.entries()) expect(events[index]).toContain(title[lang]);
    const dates = projectEvents.map((event) => event.date.value);
    expect([...dates].sort()).toEqual(dates);
  });

  it('in figures: drawn, and in tables', () => {
    const page = read(href('figures', lang));
    expect(
      all(page, '[role="img"]')
        .map(({ attribs }) => attribs['aria-label'])
        .join(),
    ).toMatch(/: 80\s%/);
    expect(all(page, '.call-table tbody tr')).toHaveLength(calls.length);
    expect(all(page, '.count-table tbody tr')).toHaveLength(regionalUnits.length);
    expect(textOf(all(page, '#included-2020-08')[0])).toContain('3.134');
  });

  it('of training: what was planned and what is known', () => {
    const page = read(href('training', lang));
    expect(all(page, '.groups li')).toHaveLength(11);
    expect(texts(page, '.big')[0]).toContain(lang === 'sl' ? '480 oseb' : '480 osoba');
    const modules = all(page, '.module');
    expect(modules).toHaveLength(5);
    const [, second] = modules;
    expect(textOf(second)).toContain('Hrvatski zavod za socijalni rad');
    expect(
      second &&
        all(second, 'dd').filter((dd) => dd.attribs['lang'] === 'hr' || all(dd, '[lang="hr"]').length > 0),
    ).toHaveLength(lang === 'hr' ? 0 : 2);
  });

  it('of privacy: that answers stay on the device', () => {
    expect(texts(read(href('privacy', lang)), '.lede').join()).toContain(t('privacy:lede'));
  });
});

/** The numbers on the drawing of the phases of a programme. */
const numbersOn = (page: ReturnType<typeof read>): string[] =>
  all(page, '.axis text')
    .filter(({ attribs }) => /phase-number/.test(attribs['class'] ?? ''))
    .map(textOf);

it('no page may run inline scripts or styles, or compile WebAssembly', () => {
  // The cards are for other sites, and have a policy of their own.
  for (const page of builtPages.filter(({ kind }) => kind !== 'embed')) {
    const html = htmlOf(page);
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    expect(policy, page.path).toContain("default-src 'self'");
    expect(policy, page.path).not.toMatch(/unsafe|wasm/);
    expect(html, page.path).not.toMatch(/ style="|<style\b/);
  }
});

it('every address of the OpenAPI description and of the index is a file', () => {
  const json = (path: string) => JSON.parse(readFileSync(join(dist, 'api/v1', path), 'utf8'));
  const { paths } = json('openapi.json') as {
    paths: Record<string, { parameters?: { name: string; schema: { enum: string[] } }[] }>;
  };
  const addresses = Object.entries(paths).flatMap(([path, { parameters = [] }]) =>
    parameters.length === 0
      ? [path]
      : parameters.flatMap(({ name, schema }) =>
          schema.enum.map((value) => path.replace(`{${name}}`, value)),
        ),
  );
  expect(addresses.length).toBeGreaterThan(230);
  const { files } = json('index.json') as { files: { addresses: Record<string, string>; schema: string }[] };
  for (const { addresses: own, schema } of files)
    for (const path of [...Object.values(own), schema])
      expect([...addresses, '/municipalities/{slug}.json']).toContain(`/${path}`);
  for (const path of addresses) {
    expect(builtFiles).toContain(`api/v1${path}`);
    if (path.endsWith('json')) expect(json(path), path).toBeInstanceOf(Object);
  }
});
