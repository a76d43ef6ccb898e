import { describe, expect, it } from 'vitest';
import { securityTxt } from '../build/security-txt.ts';

const now = new Date('2026-11-22T10:00:00Z');

describe('security.txt', () => {
  it('has the two fields that RFC 9116 demands, and expires within a year', () => {
    const text = securityTxt('mailto:varnost@primer.si', now, 'https://primer.si/.well-known/security.txt');
    expect(text).toBe(
      'Contact: mailto:varnost@primer.si\nExpires: 2027-11-07T00:00:00Z\nPreferred-Languages: sl, hr, en\n' +
        'Canonical: https://primer.si/.well-known/security.txt\n',
    );
  });

  it('names its own address only where that is secure', () => {
    expect(securityTxt('https://primer.si/prijava', now, 'http://primer.si/x')).not.toContain('Canonical');
    expect(securityTxt('tel:+386-1-479-09-00', now)).not.toContain('Canonical');
  });

  it('refuses a contact that is no address', () => {
    for (const contact of ['varnost@primer.si', 'http://primer.si', 'mailto:', 'https://a b'])
      expect(() => securityTxt(contact, now)).toThrow(/SECURITY_CONTACT: expected .* got/);
  });
});
