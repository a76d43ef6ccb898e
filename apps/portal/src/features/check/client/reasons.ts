import type { CriterionVerdict } from '@vstopna-tocka/rules';
import { joined, make } from '../../../shared/client/make.ts';
import type { CheckData } from '../data.ts';
import type { ProgrammeReasons } from './explain.ts';

/** Links to sources, each with its date. */
const citations = ({ sources }: CheckData, ids: readonly string[]): (Node | string)[][] =>
  ids.flatMap((id) => {
    const row = sources[id];
    if (!row) return [];
    const [href, publisher, date, lang] = row;
    return [[make('a', { href, lang }, publisher), `, ${date}`]];
  });

/** What each side says where the sources disagree about the person's answer. */
function readings(data: CheckData, reason: CriterionVerdict): HTMLElement[] {
  const { words } = data;
  return (reason.readings ?? []).map(({ verdict, sources }) =>
    make(
      'p',
      { class: 'small' },
      `${verdict === 'met' ? words.readingMet : words.readingNotMet} `,
      ...joined(citations(data, sources), '; '),
    ),
  );
}

function sentence({ criteria, words }: CheckData, { label, verdict, because }: CriterionVerdict): string {
  const text = criteria[label]?.[verdict] ?? '';
  return because === 'disputed' ? `${text} ${words.disputed}` : text;
}

/** The questions that are still needed, with a link to each that was asked on the way. */
function missing(data: CheckData, questions: readonly string[], steps: ReadonlyMap<string, string>) {
  const names = questions.map((question) => {
    const step = steps.get(question);
    const name = data.short[question] ?? '';
    return [step ? make('a', { href: `#${step}` }, name) : name];
  });
  return make('p', {}, `${data.words.missing} `, ...joined(names, ', '), '.');
}

/**
 * The reasons for one programme's verdict, to stand under its name.
 *
 * @param steps by question the place where it was asked
 */
export function reasonsFor(
  data: CheckData,
  { programme, reasons, missing: open, sources }: ProgrammeReasons,
  steps: ReadonlyMap<string, string>,
): HTMLElement {
  const { words, caveats } = data;
  const sentences = reasons.map((reason) => sentence(data, reason)).join(' ');
  return make(
    'div',
    { class: 'reasons' },
    reasons.length > 0 && make('p', {}, make('span', { class: 'why-title' }, words.why), ` ${sentences}`),
    ...reasons.flatMap((reason) => readings(data, reason)),
    open.length > 0 && missing(data, open, steps),
    ...(caveats[programme] ?? []).map((text) => make('p', { class: 'small' }, text)),
    sources.length > 0 &&
      make(
        'details',
        { class: 'cited' },
        make('summary', {}, words.sources),
        make(
          'ul',
          { class: 'links small' },
          ...citations(data, sources).map((cited) => make('li', {}, ...cited)),
        ),
      ),
  );
}

/** Where the person asked for the result early: that more can be said, and the way on. */
export const wayOn = ({ words }: CheckData, end: string): HTMLElement =>
  make('p', { class: 'reasons no-print' }, `${words.early} `, make('a', { href: `#${end}` }, words.goOn));
