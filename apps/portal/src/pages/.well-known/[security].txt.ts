import { site, whole } from '../../shared/addresses.ts';
import { securityTxt } from '../../shared/build/security-txt.ts';
import { asset } from '../../shared/routes.ts';

/** Who answers for security is known to the one who hosts the portal: an address that nobody reads helps nobody. */
const contact = process.env['SECURITY_CONTACT'];

/** None without a contact. */
export const getStaticPaths = () => (contact ? [{ params: { security: 'security' } }] : []);

export const GET = () =>
  new Response(securityTxt(contact ?? '', new Date(), site && whole(asset('.well-known/security.txt'))), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
