/** Asks other sites whether they still have what the portal links to: a few at a time, and one site never twice at once. */

export interface Verdict {
  url: string;
  isAlive: boolean;
  /** The status of the answer, or what went wrong. */
  reason: string;
  /** Where the address leads now, if that is elsewhere. */
  movedTo?: string;
}

export interface Manners {
  /** How many sites are asked at the same time. */
  sites: number;
  /** Milliseconds that a site has for an answer. */
  patience: number;
  /** Milliseconds between two questions to the same site. */
  pause: number;
}

const manners: Manners = { sites: 6, patience: 20_000, pause: 1_000 };

/** What a site that does not answer HEAD says to it. */
const refusals = [400, 403, 404, 405, 406, 429, 500, 501, 503];

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function ask(url: string, method: 'HEAD' | 'GET', patience: number): Promise<Verdict> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'follow',
      signal: AbortSignal.timeout(patience),
      headers: { 'user-agent': 'vstopna-tocka link check', accept: 'text/html, */*' },
    });
    await response.body?.cancel();
    const movedTo = response.url === url ? {} : { movedTo: response.url };
    return { url, isAlive: response.ok, reason: String(response.status), ...movedTo };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: Error & { code?: string } };
    const reason =
      name === 'TimeoutError' ? `no answer in ${patience} ms` : (cause?.code ?? cause?.message ?? message);
    return { url, isAlive: false, reason };
  }
}

/** Asks by HEAD, which sends no page, and by GET where a site does not know that. */
async function askPolitely(url: string, { patience, pause }: Manners): Promise<Verdict> {
  const verdict = await ask(url, 'HEAD', patience);
  if (!refusals.includes(Number(verdict.reason))) return verdict;
  await wait(pause);
  return ask(url, 'GET', patience);
}

/**
 * Asks for every address once, fragments left aside.
 *
 * @param onVerdict told of each answer as it comes
 * @returns the answers in the order of the addresses
 */
export async function askAll(
  urls: readonly string[],
  options: Partial<Manners> = {},
  onVerdict: (verdict: Verdict) => void = () => {},
): Promise<Verdict[]> {
  const chosen = { ...manners, ...options };
  const addresses = [...new Set(urls.map((url) => url.replace(/#.*/, '')))];
  const bySite = Map.groupBy(addresses, (url) => new URL(url).host);
  const waiting = [...bySite.values()];
  const verdicts = new Map<string, Verdict>();
  const work = async () => {
    for (let site = waiting.shift(); site; site = waiting.shift())
      for (const [index, url] of site.entries()) {
        if (index > 0) await wait(chosen.pause);
        const verdict = await askPolitely(url, chosen);
        verdicts.set(url, verdict);
        onVerdict(verdict);
      }
  };
  await Promise.all(Array.from({ length: chosen.sites }, work));
  return addresses.flatMap((url) => verdicts.get(url) ?? []);
}
