import { answersOf } from '../../lib/check/choices.ts';
import { noChange } from './changes.ts';
import type { CheckData } from './data.ts';
import { byId } from './dom.ts';
import { reasonsOf } from './explain.ts';
import { type GivenLine, showGiven } from './given.ts';
import { forgetPlace, offerPlaces } from './place.ts';
import { reasonsFor, wayOn } from './reasons.ts';
import { type Given, placeBefore, placeFor, type Questionnaire, type Walk, walk } from './walk.ts';

/**
 * The page works by its links alone. This script remembers the answers that the links stand for, in this page and
 * nowhere else, and adds what needs them: the list of answers, a true way back, reasons, and one's own centre.
 */
const data: CheckData = JSON.parse(byId('check-data').textContent);
const pageTitle = document.title;
const status = byId('check-status');
const otherLanguage = document.querySelector<HTMLAnchorElement>('.lang-switch');

const choicesAt = (id: string) => [
  ...(byId(id).nextElementSibling?.querySelectorAll<HTMLAnchorElement>('.choices a') ?? []),
];
const targetOf = (link: HTMLAnchorElement) => link.hash.slice(1);

const headings = [...document.querySelectorAll<HTMLElement>('h2[data-q]')];
const questionnaire: Questionnaire = {
  start: headings[0]?.id ?? '',
  asked: new Map(
    headings.map(({ id, dataset }) => [
      id,
      { question: dataset['q'] ?? '', next: choicesAt(id).map(targetOf) },
    ]),
  ),
};
const questionAt = (id: string) => questionnaire.asked.get(id)?.question ?? '';

let given: Given = {};

/** Goes to a place by its address, as a link does. */
function go(id: string, replace = false): void {
  if (replace) location.replace(`#${id}`);
  else location.hash = id;
}

function lines(steps: readonly string[]): GivenLine[] {
  return steps.map((step) => {
    const question = questionAt(step);
    const answer = choicesAt(step)[given[question] ?? -1]?.textContent.trim() ?? '';
    return { step, question, answer };
  });
}

function showReasons(result: HTMLElement, { steps, end }: Walk): void {
  const body = result.nextElementSibling as HTMLElement;
  for (const old of body.querySelectorAll('.reasons')) old.remove();
  // What the page says of all who get here gives way to what is true of these answers.
  for (const general of body.querySelectorAll<HTMLElement>('.changes')) general.hidden = steps.length > 0;
  if (steps.length === 0) return;
  if (questionnaire.asked.has(end)) body.querySelector('.lede')?.after(wayOn(data, end));
  const askedAt = new Map(steps.map((step) => [questionAt(step), step]));
  const onTheWay = Object.fromEntries(
    [...askedAt.keys()].map((question) => [question, given[question] ?? -1]),
  );
  const answers = new Map(lines(steps).map(({ question, answer }) => [question, answer]));
  const families = reasonsOf(answersOf(onTheWay));
  for (const family of families) {
    const item = body.querySelector(`[data-family="${family.family}"]`);
    item?.append(reasonsFor(data, family, askedAt, answers));
  }
  const without = noChange(
    data,
    families.filter(({ verdict }) => verdict === 'notMet'),
  );
  if (without) body.querySelector('.verdict[data-kind="notMet"]')?.append(without);
}

/** Brings the page in line with its address. */
function show(): void {
  const wanted = location.hash.slice(1);
  const id = placeFor(questionnaire, given, wanted);
  if (id !== wanted) {
    go(id, true);
    return;
  }
  const heading = document.querySelector<HTMLElement>(`.node[id="${CSS.escape(id)}"]`);
  const { steps, end } = walk(questionnaire, given);
  const isQuestion = questionnaire.asked.has(id);
  byId('lost').hidden = !heading || id === questionnaire.start || steps.length > 0;
  if (otherLanguage) otherLanguage.hash = location.hash;
  document.title = heading ? `${heading.textContent} · ${pageTitle}` : pageTitle;
  showGiven(data, lines(steps), heading ? id : '', end);
  if (!heading) return;

  const body = heading.nextElementSibling as HTMLElement;
  if (isQuestion) {
    const chosen = steps.includes(id) ? given[questionAt(id)] : undefined;
    choicesAt(id).forEach((link, index) => {
      if (index === chosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  } else {
    showReasons(heading, { steps, end });
  }
  const back = body.querySelector<HTMLAnchorElement>('.moves a');
  if (back && steps.length > 0) {
    back.href = `#${placeBefore(questionnaire, given, id)}`;
    back.textContent = data.words.back;
  }
  status.textContent = body.querySelector('.progress span, .lede')?.textContent ?? '';
  heading.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.choices a');
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  const step = link?.closest('.step')?.previousElementSibling?.id ?? '';
  const { steps, end } = walk(questionnaire, given);
  // Where the answers before this one are gone, the link does what it does without a script.
  if (!link || !plain || !(end === step || steps.includes(step))) return;
  event.preventDefault();
  given = { ...given, [questionAt(step)]: choicesAt(step).indexOf(link) };
  go(walk(questionnaire, given).end);
});

byId('given-reset').addEventListener('click', () => {
  given = {};
  forgetPlace();
  go('start');
  byId('start').focus();
  status.textContent = data.words.deleted;
});

const print = byId('print');
print.hidden = false;
print.addEventListener('click', () => window.print());

offerPlaces(data);
window.addEventListener('hashchange', show);
show();
