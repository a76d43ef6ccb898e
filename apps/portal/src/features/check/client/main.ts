import { byId } from '../../../shared/client/make.ts';
import { answersOf, type Given } from '../answers.ts';
import type { CheckData } from '../data.ts';
import { readCodes } from './code.ts';
import { reasonsOf } from './explain.ts';
import { showGiven } from './given.ts';
import { startKeeping } from './keep.ts';
import { answerOf, choicesAt, linesOf, readQuestionnaire } from './page.ts';
import { forgetPlace, offerPlaces } from './place.ts';
import { reasonsFor, wayOn } from './reasons.ts';
import { offerSheet } from './sheet.ts';
import { gather } from './turns.ts';
import {
  answeredOnTheWay,
  answersTo,
  resultSoFar,
  stepBefore,
  stepFor,
  type Walk,
  walk,
  walkSoFar,
} from './walk.ts';

/**
 * The page works by its links alone. This script remembers the answers that the links stand for, in this page and
 * nowhere else unless asked to, and adds what needs them: the list of answers, a true way back, reasons, one's own
 * centre, and the sheet's code.
 */
const data: CheckData = JSON.parse(byId('check-data').textContent);
const pageTitle = document.title;
const status = byId('check-status');
const otherLanguages = document.querySelectorAll<HTMLAnchorElement>('.lang-switch');
const questionnaire = readQuestionnaire();
const offered = (question: string) => answersTo(questionnaire, question);
const questionAt = (id: string) => questionnaire.asked.get(id)?.question ?? '';

let given: Given = {};
const onTheWay = () => answersOf(answeredOnTheWay(questionnaire, given));

/** Goes to a place by its address, as a link does. */
function go(id: string, replace = false): void {
  if (location.hash === `#${id}`) show();
  else if (replace) location.replace(`#${id}`);
  else location.hash = id;
}

/** Takes other answers and goes where they lead. */
function take(answers: Given, target?: string): void {
  given = answers;
  keeper.follow(given);
  byId('opened').hidden = true;
  go(target ?? walk(questionnaire, given).end);
}

const keeper = startKeeping(data, {
  current: () => answeredOnTheWay(questionnaire, given),
  offered,
  resume: take,
});
const sheet = offerSheet(data, onTheWay);

function showReasons(result: HTMLElement, { steps, end }: Walk): void {
  const body = result.nextElementSibling as HTMLElement;
  for (const old of body.querySelectorAll('.reasons')) old.remove();
  gather(data, result, steps.length > 0 ? walkSoFar(questionnaire, given).passed : []);
  if (steps.length === 0) return;
  if (questionnaire.asked.has(end)) body.querySelector('.lede')?.after(wayOn(data, end));
  const askedAt = new Map(steps.map((step) => [questionAt(step), step]));
  for (const reasons of reasonsOf(onTheWay())) {
    const item = body.querySelector(`[data-programme="${reasons.programme}"]`);
    item?.append(reasonsFor(data, reasons, askedAt));
  }
}

/** Brings the page in line with its address. */
function show(): void {
  const wanted = location.hash.slice(1);
  const id = stepFor(questionnaire, given, wanted);
  if (id !== wanted) {
    go(id, true);
    return;
  }
  const heading = document.querySelector<HTMLElement>(`.node[id="${CSS.escape(id)}"]`);
  const way = walk(questionnaire, given);
  const { steps, end } = way;
  const isQuestion = questionnaire.asked.has(id);
  const isLost = heading && id !== questionnaire.start && steps.length === 0;
  byId('lost').hidden = !isLost || keeper.isOffering();
  sheet.renew(steps.length > 0);
  for (const link of otherLanguages) link.hash = location.hash;
  document.title = heading ? `${heading.textContent} · ${pageTitle}` : pageTitle;
  showGiven(data, linesOf(questionnaire, steps, given), heading ? id : '', end);
  if (!heading) return;

  const body = heading.nextElementSibling as HTMLElement;
  if (isQuestion) {
    const chosen = steps.includes(id) ? given[questionAt(id)] : undefined;
    for (const link of choicesAt(id)) {
      if (answerOf(link) === chosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  } else {
    showReasons(heading, way);
  }
  const back = body.querySelector<HTMLAnchorElement>('.moves a');
  if (back && steps.length > 0) {
    back.href = `#${stepBefore(questionnaire, given, id)}`;
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
  take({ ...given, [questionAt(step)]: answerOf(link) });
});

byId('given-reset').addEventListener('click', () => {
  forgetPlace();
  keeper.forget();
  take({}, 'start');
  byId('start').focus();
  status.textContent = data.words.deleted;
});

offerPlaces(data);
readCodes(data, offered, (answers) => {
  keeper.leave();
  take(answers, resultSoFar(questionnaire, answers));
});
window.addEventListener('hashchange', show);
show();
// The browser goes to the step of the address, or, later than any script, to where the page was scrolled; the offer
// stands above.
if (keeper.isOffering()) {
  history.scrollRestoration = 'manual';
  window.addEventListener('load', () => setTimeout(() => scrollTo(0, 0)));
}
