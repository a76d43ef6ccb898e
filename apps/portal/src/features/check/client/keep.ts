import { today } from '@vstopna-tocka/core/dates';
import { byId, fillText } from '../../../shared/client/make.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { Lang } from '../../../shared/i18n/languages.ts';
import type { Given } from '../answers.ts';
import type { CheckData } from '../data.ts';
import { readKept, writeKept } from './kept.ts';

/** Under which name the answers are kept in the browser's storage. */
const KEY = 'vstopna-tocka.check';

/** Uses the storage, which a browser may forbid or have no room in. */
function attempt<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

/** What keeping needs of the rest of the page. */
interface Around {
  /** The answers given. */
  current: () => Given;
  /** The answers to a question that the page offers. */
  offered: (question: string) => readonly string[];
  /** Goes on with answers that were kept. */
  resume: (given: Given) => void;
}

/** What the rest of the page tells about the answers. */
export interface Keeper {
  /** The answers are now these: kept, too, if the person wants them kept. */
  follow(given: Given): void;
  /** Someone else's answers come: those that are kept stay as they are. */
  leave(): void;
  /** Nothing is kept any more. */
  forget(): void;
  /** Whether kept answers are on offer. */
  isOffering(): boolean;
}

/** Keeps answers on this device, only if asked to, and offers those that were kept. */
export function startKeeping(data: CheckData, { current, offered, resume }: Around): Keeper {
  const status = byId('check-status');
  const offer = byId('offer');
  const unreadable = byId('unreadable');
  let isKept = false;

  const save = () =>
    attempt((storage) => {
      storage.setItem(KEY, writeKept(current(), data.plan, today()));
      return true;
    }) ?? false;

  /** Shows how it stands, and tells a reader of the screen if something happened. */
  function show(denied = false): void {
    byId('given-private').hidden = isKept;
    byId('given-kept').hidden = !isKept;
    byId('keep-denied').hidden = !denied;
  }

  function forget(): void {
    attempt((storage) => storage.removeItem(KEY));
    isKept = false;
    offer.hidden = true;
    unreadable.hidden = true;
    show();
  }

  byId('keep').addEventListener('click', () => {
    isKept = save();
    show(!isKept);
    offer.hidden = true;
    status.textContent = byId(isKept ? 'given-kept' : 'keep-denied').textContent;
    if (isKept) byId('given-reset').focus();
  });

  const text = attempt((storage) => storage.getItem(KEY)) ?? undefined;
  const found = text === undefined ? undefined : readKept(text, data.plan, offered);
  unreadable.hidden = text === undefined || found !== undefined;
  offer.hidden = !found;
  if (found) {
    fillText(byId('offer-text'), { date: formatDay(found.date, data.lang as Lang) });
    byId('offer-changed').hidden = !found.changed;
  }
  byId('offer-resume').addEventListener('click', () => {
    offer.hidden = true;
    isKept = true;
    show();
    resume(found?.given ?? {});
  });
  for (const id of ['offer-delete', 'unreadable-delete']) {
    byId(id).addEventListener('click', () => {
      forget();
      status.textContent = data.words.deleted;
      (document.querySelector<HTMLElement>('.node:target') ?? byId('start')).focus();
    });
  }

  return {
    follow(given) {
      if (Object.keys(given).length > 0) offer.hidden = true;
      if (isKept && !save()) {
        isKept = false;
        show(true);
      }
    },
    leave() {
      isKept = false;
      offer.hidden = true;
      show();
    },
    forget,
    isOffering: () => !offer.hidden,
  };
}
