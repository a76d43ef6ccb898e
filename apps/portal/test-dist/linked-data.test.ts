import type { Claim } from '@vstopna-tocka/core';
import { entryPointById } from '@vstopna-tocka/core/entry-points';
import { callById, programmeById } from '@vstopna-tocka/core/programmes';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type BuiltPage, builtPages, htmlOf } from './pages.ts';

const text = z.string().min(1);
const address = z.string().regex(/^(https?:\/)?\/\S+$/);
const year = z.string().regex(/^\d{4}$/);
const context = z.literal('https://schema.org');

/** The shapes that search engines ask for, of the kinds that the portal has; any other member is a fault. */
const Breadcrumb = z.strictObject({
  '@context': context,
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(
      z.strictObject({
        '@type': z.literal('ListItem'),
        position: z.int().positive(),
        name: text,
        item: address.optional(),
      }),
    )
    .min(2),
});
const Office = z.strictObject({
  '@type': z.literal('GovernmentOffice'),
  '@id': z.string().regex(/^#[a-z0-9-]+$/),
  name: text,
  address: z
    .strictObject({
      '@type': z.literal('PostalAddress'),
      streetAddress: text,
      postalCode: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
      addressLocality: text.optional(),
      addressCountry: z.literal('SI'),
    })
    .optional(),
  telephone: z
    .string()
    .regex(/^\+386\d{8}$/)
    .optional(),
  email: z.email().optional(),
  url: z.url().optional(),
  openingHours: z
    .array(z.string().regex(/^(Mo|Tu|We|Th|Fr|Sa|Su) \d{2}:\d{2}-\d{2}:\d{2}$/))
    .min(1)
    .optional(),
  areaServed: text,
});
const Offices = z.strictObject({ '@context': context, '@graph': z.array(Office).min(3) });
const Programme = z.strictObject({
  '@context': context,
  '@type': z.literal('GovernmentService'),
  name: text,
  description: text,
  url: address,
  audience: z.strictObject({ '@type': z.literal('Audience'), audienceType: text }).optional(),
  areaServed: z.literal('SI'),
  offers: z.strictObject({
    '@type': z.literal('Offer'),
    availability: z.enum(['https://schema.org/LimitedAvailability', 'https://schema.org/Discontinued']),
    availabilityStarts: year.optional(),
    availabilityEnds: year.optional(),
  }),
});

const dataIn = (page: BuiltPage): Record<string, unknown>[] =>
  [...htmlOf(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) =>
    JSON.parse(json),
  );
const has = (key: string, value?: string) => (data: Record<string, unknown>) =>
  value ? data[key] === value : key in data;

describe('the data for search engines', () => {
  it('has the way to every page with a breadcrumb, as it is shown', () => {
    const pages = builtPages.filter((page) => htmlOf(page).includes('class="breadcrumb"'));
    expect(pages.length).toBeGreaterThan(500);
    for (const page of pages) {
      const { itemListElement } = Breadcrumb.parse(dataIn(page).find(has('@type', 'BreadcrumbList')));
      const shown = /<nav class="breadcrumb".*?<\/nav>/s.exec(htmlOf(page))?.[0].match(/<li/g);
      expect(
        itemListElement.map(({ position }) => position),
        page.path,
      ).toEqual(shown?.map((_, index) => index + 1));
      // The last step is the page itself, without an address.
      expect(
        itemListElement.filter(({ item }) => !item),
        page.path,
      ).toEqual([itemListElement.at(-1)]);
    }
  });

  it('names the offices of every municipality and unit, with nothing that is old, disputed or unread', () => {
    const pages = builtPages.filter(({ kind }) => kind === 'municipality' || kind === 'unit');
    for (const page of pages) {
      const html = htmlOf(page);
      for (const office of Offices.parse(dataIn(page).find(has('@graph')))['@graph']) {
        const id = office['@id'].slice(1);
        expect(html, page.path).toContain(` id="${id}"`);
        const contact = entryPointById(id)?.contact;
        for (const [field, value] of [
          ['phone', office.telephone],
          ['email', office.email],
          ['website', office.url],
          ['address', office.address],
          ['hours', office.openingHours],
        ] as const) {
          const [first, ...others]: readonly Claim<string>[] = contact?.[field] ?? [];
          // An older value is superseded; one that is as new is a disagreement.
          const rivals = others.filter((other) => other.value !== first?.value && other.asOf === first?.asOf);
          const isCertain = first?.confidence === 'source' && rivals.length === 0;
          expect(value !== undefined, `${id} ${field}`).toBe(isCertain);
        }
      }
    }
  });

  it('says of every programme whether it still runs', () => {
    for (const page of builtPages.filter(({ kind }) => kind === 'programme')) {
      const { offers } = Programme.parse(dataIn(page).find(has('@type', 'GovernmentService')));
      const programme = programmeById(page.param ?? '');
      const isRunning = programme?.status.value === 'running';
      expect(offers.availability, page.path).toBe(
        `https://schema.org/${isRunning ? 'LimitedAvailability' : 'Discontinued'}`,
      );
      // The year is said where a source names the years of the call; nothing ends that still runs.
      const years = programme?.calls.flatMap((id) => callById(id)?.period?.value.split('/') ?? []).sort();
      expect(offers.availabilityEnds, page.path).toBe(isRunning ? undefined : years?.at(-1));
    }
  });
});
