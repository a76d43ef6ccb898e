import { byId, fillText } from '../../../shared/client/make.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { Lang } from '../../../shared/i18n/languages.ts';
import type { Given } from '../answers.ts';
import type { CheckData } from '../data.ts';

/**
 * Reads the code of a printed sheet on this device and shows its result.
 *
 * @param offered the answers to a question that the page offers
 * @param open shows the result of the answers in the code
 */
export function readCodes(
  { lang }: CheckData,
  offered: (question: string) => readonly string[],
  open: (given: Given) => void,
): void {
  const input = byId<HTMLInputElement>('code-input');
  const problems = [...document.querySelectorAll<HTMLElement>('[data-problem]')];

  function tell(problem?: string): void {
    for (const text of problems) text.hidden = text.dataset['problem'] !== problem;
    if (problem) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }

  byId('code-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    tell();
    const read = await import('./receipt.ts')
      .then(({ openCode }) => openCode(input.value, offered))
      .catch(() => 'failed' as const);
    if (typeof read === 'string') {
      tell(read);
      input.focus();
      return;
    }
    fillText(byId('opened-text'), { date: formatDay(read.date, lang as Lang) });
    byId('opened-differs').hidden = !read.differs;
    open(read.given);
    byId('opened').hidden = false;
    input.value = '';
    // The browser has gone to the step's heading; the word on the code stands above it.
    setTimeout(() => scrollTo(0, 0));
  });
  byId('code').hidden = false;
}
