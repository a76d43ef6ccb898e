import { evaluate, pagePlans, sa2017Long, sa2017Short, sa2019, sa2024Plus } from '@vstopna-tocka/rules';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../answers.ts';
import { conversationAbout, stopOf } from '../build/conversation.ts';
import { answersTo, stepBefore, stepFor, walk, walkSoFar } from '../client/walk.ts';
import {
  askedIn,
  endsOf,
  everyWayOf,
  givenIn,
  offeredBy,
  questionnaireOf,
  verdictsOf,
} from './check-ways.ts';

// Calls that would be too long for a page together, as it were.
const calls = [sa2017Long, sa2017Short, sa2019, sa2024Plus];
const conversation = conversationAbout(calls, 100);
const { graph, nodes, turns, goesOn, backLinks } = conversation;
const questionnaire = questionnaireOf(conversation);
const givenOf = givenIn(conversation);
const ways = [...everyWayOf(questionnaire)];
const questionsAt = (steps: readonly string[]) => steps.map((id) => questionnaire.asked.get(id)?.question);

describe('a conversation about one call after the other', () => {
  it('has the steps of each call under numbers of their own, and no more', () => {
    expect(turns.map((turn) => turn.rulesets.map(({ id }) => id))).toEqual([
      ['sa-2017-long'],
      ['sa-2017-short'],
      ['sa-2019', 'sa-2024-plus'],
    ]);
    const planned = pagePlans(calls, 100).map((own) => Object.values(own.graph.nodes));
    expect(nodes.length).toBe(planned.flat().length);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    for (const node of askedIn(conversation))
      for (const { next } of node.options) expect(graph.nodes[next], next).toBeDefined();
  });

  it('leads from each result to the next call, and from the last nowhere', () => {
    for (const [place, turn] of turns.entries()) {
      const results = Object.values(turn.graph.nodes).filter(({ kind }) => kind === 'result');
      for (const { id } of results) expect(goesOn.get(id)).toBe(turns[place + 1]?.graph.start);
    }
    expect(endsOf(conversation)).toHaveLength(14);
  });

  it('counts the questions of the calls that follow among those that are left', () => {
    const first = graph.nodes[graph.start];
    const most = turns
      .map(({ graph: own }) => own.nodes[own.start])
      .map((node) => (node?.kind === 'ask' ? node.atMost : 0));
    // 2 of the long programmes, 2 of the short ones and 9 of 2019.
    expect(most).toEqual([13, 11, 9]);
    expect(first).toMatchObject({ atMost: 13 });
  });

  it('knows a way back from everywhere but the start', () => {
    expect(backLinks.size).toBe(nodes.length - 1);
    for (const { id } of backLinks.values()) expect(graph.nodes[id]).toBeDefined();
  });

  it('stops early at the result of the call that is asked about', () => {
    for (const { graph: own } of turns)
      for (const node of Object.values(own.nodes))
        expect(own.nodes[stopOf(conversation, node).id]).toBeDefined();
  });
});

describe('the script on such a page', () => {
  it('asks each question once, and comes to the verdicts of all calls', () => {
    expect(new Set(ways.map(({ end }) => end)).size).toBe(14);
    const wrong = ways.filter(({ given, end }) => {
      const { steps, passed, end: reached } = walk(questionnaire, given);
      const asked = questionsAt(steps);
      const verdicts = calls.flatMap((rules) => evaluate(rules, answersOf(given)).programmes);
      const planned = verdictsOf(conversation, questionnaire, given);
      return (
        reached !== end ||
        passed.length !== 2 ||
        new Set(asked).size !== asked.length ||
        asked.length !== Object.keys(given).length ||
        verdicts.some(({ id, verdict }) => planned[id] !== verdict)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('offers a question with the same answers for every call', () => {
    for (const [, { question, next }] of questionnaire.asked)
      expect([...next.keys()]).toEqual(answersTo(questionnaire, question));
    expect(offeredBy(conversation)('age')).toContain('49-49');
  });

  it('shows the whole result to who has answers, and the one of a call to who has none', () => {
    const [first = ''] = [...goesOn.keys()];
    expect(stepFor(questionnaire, {}, first)).toBe(first);
    const some = givenOf({ cashAssistancePayments24: 12 });
    expect(stepFor(questionnaire, some, first)).toBe(walkSoFar(questionnaire, some).end);
    expect(endsOf(conversation)).toContain(walkSoFar(questionnaire, some).end);
  });

  it('takes what was answered for one call into an early result about another', () => {
    const man = givenOf({ cashAssistancePayments24: 12, age: 30, gender: 'male' });
    expect(questionsAt([walk(questionnaire, man).end])).toEqual(['residence']);
    const { end } = walkSoFar(questionnaire, man);
    expect(graph.nodes[end]).toMatchObject({
      verdicts: { 'sa-2019-lot-1': 'unknown', 'sa-2019-lot-2': 'notMet' },
    });
  });

  it('goes back to the question before, over the result of a call', () => {
    const given = givenOf({ gender: 'male', age: 30, cashAssistancePayments24: 12 });
    const { steps, end } = walk(questionnaire, given);
    expect(questionsAt([end])).toEqual(['residence']);
    expect(stepBefore(questionnaire, given, end)).toBe(steps.at(-1));
    expect(stepBefore(questionnaire, given, steps[0] ?? '')).toBe('start');
  });
});
