import type { Contact } from '@vstopna-tocka/core';
import { isDisputed } from '@vstopna-tocka/core/claims';
import { claimsOf, contactHref } from '../contact.ts';
import { yearOf } from '../dates.ts';

/** One line of a small card: the preferred value, and what to be careful about. */
export interface Line {
  field: 'address' | 'phone' | 'email';
  value: string;
  href?: string;
  /** Set where the value is from before the reorganisation of 2018; without a year if it has no date. */
  old?: { year?: number };
  /** Whether sources state other values too. */
  isDisputed: boolean;
}

/**
 * What a small card says of an office; nothing where neither street, telephone nor e-mail is known.
 *
 * Shared by the page for an iframe, the custom element and the poster.
 */
export function linesOf(contact: Contact): Line[] {
  const fields = ['address', 'phone', 'email'] as const;
  return fields.flatMap((field) => {
    const claims = claimsOf(contact, field);
    const [first] = claims;
    // The town alone is in the name of the office already.
    if (!first || !contact[field]) return [];
    const href = contactHref(field, first.value);
    const old = first.confidence === 'old' && { old: first.asOf ? { year: yearOf(first.asOf) } : {} };
    // A telephone number stays on one line.
    const value = field === 'phone' ? first.value.replaceAll(' ', '\u00a0') : first.value;
    return [{ field, value, ...(href && { href }), ...old, isDisputed: isDisputed(claims) }];
  });
}

/** The words of a small card; `{{name}}`, `{{year}}` and `{{date}}` stand for values. */
export interface CardTexts {
  title: string;
  lead: string;
  old: string;
  oldUndated: string;
  disagree: string;
  notFound: string;
  directory: string;
  elsewhere: string;
  more: string;
  asOf: string;
  kinds: Record<'csd' | 'csd-unit' | 'labour-office', string>;
}

/** What to be careful about with a value, in words; nothing where there is nothing. */
export function cautionOf({ old, isDisputed }: Line, texts: CardTexts): string {
  const age = old && (old.year ? texts.old.replace('{{year}}', String(old.year)) : texts.oldUndated);
  return [age, isDisputed && texts.disagree].filter(Boolean).join('; ');
}

/** The offices of a small card: where a person walks in; the seat of the centre only if it has something to say. */
export const isShown = (office: { kind: string; contact: Contact }): boolean =>
  office.kind !== 'csd' || linesOf(office.contact).length > 0;
