import type { Claim } from '@vstopna-tocka/core';
import { entryPoints, institutions } from '@vstopna-tocka/core/entry-points';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { builtPages, htmlOf } from './pages.ts';

const contacts = [...entryPoints, ...institutions].flatMap(({ contact: { phone, email, address, hours } }) =>
  [phone, email, address, hours].flatMap((fact: readonly Claim<string>[] = []) => fact),
);
const newer = new Set(contacts.filter(({ confidence }) => confidence !== 'old').map(({ value }) => value));
/** Numbers, mailboxes and streets that only sources from before October 2018 state. */
const old = [...new Set(contacts.filter(({ confidence }) => confidence === 'old').map(({ value }) => value))]
  .filter((value) => !newer.has(value) && !value.startsWith('Mo '))
  .map((value) => value.replaceAll(' ', '\u00a0'));

/** Elements that hold one statement; a warning in one stands for the value beside it. */
const statements = ['p', 'li', 'dd', 'tr', 'div'];
/** What names the source and the year of each value by itself. */
const sourced = /^(proof|facts)\b/;

/**
 * The old values of a page that stand without a warning: neither in an element `old` nor beside one in their statement.
 */
function unmarked(html: string): string[] {
  const open: {
    name: string;
    warned: boolean;
    old: boolean;
    sourced: boolean;
    isCall: boolean;
    text: string;
  }[] = [];
  const found: string[] = [];
  // The button of a block: the paragraph below it says of when its number is.
  let called = '';
  const parser = new Parser({
    onopentag(name, { class: kind = '' }) {
      const isOld = kind.split(' ').includes('old');
      if (isOld) for (const element of open) element.warned = true;
      const parent = open.at(-1);
      open.push({
        name,
        warned: isOld,
        old: isOld || (parent?.old ?? false),
        sourced: sourced.test(kind) || name === 'script' || (parent?.sourced ?? false),
        isCall: /^call\b/.test(kind),
        text: kind === 'whose' ? called : '',
      });
    },
    ontext(text) {
      const top = open.at(-1);
      if (!top || top.old || top.sourced) return;
      const statement = open.findLast(({ name, isCall }) => isCall || statements.includes(name)) ?? top;
      for (const value of old)
        if (text.replaceAll(' ', '\u00a0').includes(value)) statement.text += `${value} `;
    },
    onclosetag() {
      const closed = open.pop();
      if (closed?.isCall) called = closed.text;
      else if (closed?.text && !closed.warned) found.push(closed.text.trim());
    },
  });
  parser.end(html);
  return found;
}

describe('what is older than October 2018', () => {
  it('is noticed where it stands without a warning', () => {
    const [value = ''] = old;
    expect(unmarked(`<p>${value}</p>`)).toEqual([value]);
    expect(unmarked(`<p><b>${value}</b> <span class="old">…</span></p>`)).toEqual([]);
    expect(unmarked(`<ul><li>${value}</li><li class="old">…</li></ul>`)).toEqual([value]);
    const call = `<a class="call"><b>${value}</b></a>`;
    expect(unmarked(`${call}<p class="whose">…</p><p class="old">…</p>`)).toEqual([value]);
    expect(unmarked(`${call}<p class="whose"><span class="old">…</span></p>`)).toEqual([]);
  });

  it('carries its warning wherever it is shown: on pages, cards, posters and strips', () => {
    const faults = builtPages.flatMap((page) =>
      unmarked(htmlOf(page)).map((value) => `${page.path} ${value}`),
    );
    expect(faults).toEqual([]);
  });
});
