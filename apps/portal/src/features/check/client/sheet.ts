import { today } from '@vstopna-tocka/core/dates';
import type { SocialActivationAnswers } from '@vstopna-tocka/rules';
import { byId, fillText } from '../../../shared/client/make.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { Lang } from '../../../shared/i18n/languages.ts';
import type { CheckData } from '../data.ts';

/** The sheet to take along: with a code, if that can be loaded, and without one else. */
export interface Sheet {
  /** The answers are others, or none: the code of those before is no longer shown. */
  renew(hasAnswers: boolean): void;
}

/**
 * Lets the person print the sheet, and see its code.
 *
 * @param answers the answers that the shown result rests on
 */
export function offerSheet({ lang, short, calls }: CheckData, answers: () => SocialActivationAnswers): Sheet {
  const section = byId('receipt');
  const failed = byId('receipt-failed');
  const button = byId('receipt-show');

  async function draw(): Promise<void> {
    const asked = answers();
    if (Object.keys(asked).length === 0) return;
    const date = today();
    try {
      const [{ codeOf }, { drawText }] = await Promise.all([
        import('./receipt.ts'),
        import('../../../shared/client/draw-qr.ts'),
      ]);
      const { code, leftOut } = codeOf(asked, date);
      const place = byId('receipt-qr');
      drawText(place, code, place.dataset['alt'] ?? '');
      byId('receipt-code').textContent = code;
      fillText(byId('receipt-date'), { date: formatDay(date, lang as Lang) });
      const missing = byId('receipt-left-out');
      missing.hidden = leftOut.length === 0;
      fillText(missing, { names: leftOut.map((id) => calls[id] ?? short[id] ?? id).join(', ') });
      byId('receipt-body').hidden = false;
      button.hidden = true;
      failed.hidden = true;
    } catch {
      // The part that draws it did not load. All else on the sheet is there.
      failed.hidden = false;
    }
  }

  button.addEventListener('click', async () => {
    await draw();
    byId(failed.hidden ? 'receipt-body' : 'receipt-failed').focus();
  });
  const print = byId('print');
  print.addEventListener('click', async () => {
    await draw();
    window.print();
  });
  print.hidden = false;

  return {
    renew(hasAnswers) {
      section.hidden = !hasAnswers;
      byId('receipt-body').hidden = true;
      failed.hidden = true;
      button.hidden = false;
    },
  };
}
