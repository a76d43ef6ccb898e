import type { Claim, Contact, EntryPoint, Programme } from '@vstopna-tocka/core';
import { knownSince } from '@vstopna-tocka/core/claims';
import { callById } from '@vstopna-tocka/core/programmes';
import type { BreadcrumbList, GovernmentOffice, GovernmentService, Offer, WithContext } from 'schema-dts';
import { whole } from '../addresses.ts';
import { telHref } from '../format.ts';
import { href } from '../routes.ts';
import { type Lang, translator } from './i18n.ts';

/** What search engines read of a page (JSON-LD with the words of schema.org). */

const context = 'https://schema.org';

/**
 * The value of a field that can be said without more ado. What is old, in no source, or stated differently by a source
 * that is as new is left out: there is no way to tell a search engine of the doubt.
 */
function certain(fact: readonly Claim<string>[] = []): string | undefined {
  const [first, ...others] = fact;
  if (first?.confidence !== 'source') return undefined;
  const rival = others.some(
    ({ value, asOf }) => value !== first.value && knownSince(asOf) >= knownSince(first.asOf),
  );
  return rival ? undefined : first.value;
}

/** A day and one span each, as schema.org wants them: `Mo 08:00-12:00`, `Mo 13:00-15:00`. */
const openingHours = (hours: string): string[] =>
  hours.split('; ').flatMap((day) => {
    const [name, spans = ''] = day.split(' ');
    return spans.split(',').map((span) => `${name} ${span}`);
  });

/** The address, telephone, mail, site and hours of an office as far as they are certain. */
function contactOf({ address, postcode, town, phone, email, website, hours }: Contact) {
  const [street, code, place] = [certain(address), certain(postcode), certain(town)];
  const [number, mail, site] = [certain(phone), certain(email), certain(website)];
  const open = certain(hours);
  return {
    ...(street && {
      address: {
        '@type': 'PostalAddress' as const,
        streetAddress: street,
        ...(code && { postalCode: code }),
        ...(place && { addressLocality: place }),
        addressCountry: 'SI',
      },
    }),
    ...(number && { telephone: telHref(number).slice('tel:'.length) }),
    ...(mail && { email: mail }),
    ...(site && { url: site }),
    ...(open && { openingHours: openingHours(open) }),
  };
}

/**
 * The offices that serve a place.
 *
 * @param area the place, in Slovenian
 */
export const officesData = (
  offices: readonly EntryPoint[],
  area: string,
): { '@context': typeof context; '@graph': GovernmentOffice[] } => ({
  '@context': context,
  '@graph': offices.map(({ id, name, contact }) => ({
    '@type': 'GovernmentOffice',
    '@id': `#${id}`,
    name,
    ...contactOf(contact),
    areaServed: area,
  })),
});

/** When the projects of a programme ran, and that they are over; that there are places, while it runs. */
function offerOf({ calls, status }: Programme): Offer {
  if (status.value === 'running')
    return { '@type': 'Offer', availability: 'https://schema.org/LimitedAvailability' };
  const years = calls.flatMap((id) => callById(id)?.period?.value.split('/') ?? []).sort();
  const [from, to] = [years[0], years.at(-1)];
  return {
    '@type': 'Offer',
    availability: 'https://schema.org/Discontinued',
    ...(from && { availabilityStarts: from }),
    ...(to && { availabilityEnds: to }),
  };
}

/** What a programme is, for whom, and whether it still runs. */
export function programmeData(programme: Programme, lang: Lang): WithContext<GovernmentService> {
  const t = translator(lang);
  const { id, targetGroup } = programme;
  const key = id as 'sa-2019-lot-1';
  return {
    '@context': context,
    '@type': 'GovernmentService',
    name: t(`rules:programmes.${key}.name`),
    description: t(`rules:programmes.${key}.description`),
    url: whole(href('programme', lang, id)),
    ...(targetGroup !== 'unknown' && {
      audience: { '@type': 'Audience', audienceType: t(`programmes:groups.${targetGroup}`) },
    }),
    areaServed: 'SI',
    offers: offerOf(programme),
  };
}

/** The way to a page; the last step is the page itself. */
export const breadcrumbData = (
  steps: readonly { label: string; href?: string }[],
): WithContext<BreadcrumbList> => ({
  '@context': context,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    ...(href && { item: whole(href) }),
  })),
});
