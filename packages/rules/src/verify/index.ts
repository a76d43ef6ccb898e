export type { PlanCertificate } from './certificate.ts';
export { everything } from './everything.ts';
export { type Report, type Row, type Subject, verify } from './verify.ts';
