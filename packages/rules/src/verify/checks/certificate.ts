import type { Certificate } from '../certificate.ts';
import type { Finding } from '../finding.ts';

/** The plan costs exactly what the best grouped order costs, and the certificate that is kept says what is computed. */
export function checkCertificate(computed: Certificate, kept: unknown): Finding[] {
  const worse = computed.plans.filter((p) => p.exactBurden.plan !== p.exactBurden.groupedOptimum);
  const difference = firstDifference(computed, kept, '');
  const message = (what: string): Finding => ({ check: 'certificate', message: what });
  return [
    ...worse.map(({ rulesets, exactBurden }) =>
      message(
        `the plan of ${rulesets.join(', ')} costs ${exactBurden.plan}, the best grouped order ${exactBurden.groupedOptimum}`,
      ),
    ),
    ...(difference ? [message(difference)] : []),
  ];
}

/** Where two values differ first, in words; `undefined` where they are the same. */
function firstDifference(computed: unknown, kept: unknown, path: string): string | undefined {
  if (isObject(computed) && isObject(kept)) {
    for (const key of new Set([...Object.keys(computed), ...Object.keys(kept)])) {
      const difference = firstDifference(computed[key], kept[key], path === '' ? key : `${path}.${key}`);
      if (difference) return difference;
    }
    return undefined;
  }
  if (Object.is(computed, kept)) return undefined;
  const show = (value: unknown) => (isObject(value) ? 'more' : (JSON.stringify(value) ?? 'nothing'));
  return `${path || 'all of it'} is ${show(kept)} in the certificate, ${show(computed)} when computed`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
