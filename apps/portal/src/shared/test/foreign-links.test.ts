import { describe, expect, it } from 'vitest';
import { markForeignLinks } from '../build/foreign-links.ts';

describe('a link into another language', () => {
  const mark = (html: string) => markForeignLinks(html, 'hr', '/portal/');

  it('says which language it leads to', () => {
    expect(mark('<a class="x" href="/portal/sl/viri/">Izvori</a>')).toBe(
      '<a class="x" href="/portal/sl/viri/" hreflang="sl">Izvori</a>',
    );
  });

  it('is left alone where it says so itself, or leads elsewhere', () => {
    for (const html of [
      '<a href="/portal/sl/" lang="sl" hreflang="sl">Slovenščina</a>',
      '<a href="/portal/hr/izvori/">Izvori</a>',
      '<a href="https://example.org/sl/">sl</a>',
    ])
      expect(mark(html)).toBe(html);
  });
});
