import { type ConfigData, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { builtPages, htmlOf } from './pages.ts';
import { onePerPart, onePerShape, shapeOf } from './shapes.ts';

const config: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // The standard takes any case, and Astro and we write it differently.
    'doctype-style': 'off',
    // Ids are those of the data, which may begin with a digit; the standard allows it.
    'valid-id': ['error', { relaxed: true }],
    // Names of projects and of those who carry them out are kept whole.
    'long-title': 'off',
    // The search box answers while one types; there is nothing to send.
    'wcag/h32': 'off',
    // A link that calls holds a verb, too; the sheet keeps the number together, and lets it break where text is large.
    'tel-non-breaking': 'off',
  },
};
const validator = new HtmlValidate(config);

/** The faults of a page, each with its place. */
async function faultsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

describe('every built page', () => {
  it('is valid HTML, one of each shape', async () => {
    const faults: string[] = [];
    for (const page of onePerShape)
      faults.push(...(await faultsIn(htmlOf(page))).map((fault) => `${page.path} ${fault}`));
    expect(faults.slice(0, 50)).toEqual([]);
  });

  it('has each id once', () => {
    const twice = builtPages.flatMap((page) => {
      const ids = [...htmlOf(page).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      return ids.length === new Set(ids).size ? [] : [page.path];
    });
    expect(twice).toEqual([]);
  });
});

describe('the shape of a page', () => {
  it('is the same for other texts, other addresses and longer lists, and for nothing else', () => {
    const list = '<ul class="a"><li><a href="/x/">x</a></li></ul>';
    expect(shapeOf('<ul class="a"><li><a href="/y/">y</a></li><li><a href="/z/">z</a></li></ul>')).toBe(
      shapeOf(list),
    );
    for (const other of [
      '<ul class="b"><li><a href="/x/">x</a></li></ul>',
      '<ul class="a"><li><a href="">x</a></li></ul>',
      '<ul class="a"><li><a href="/x/"></a></li></ul>',
      '<ul class="a"><li><a>x</a></li></ul>',
      '<ul class="a"><li><a href="/x/" lang="sl">x</a></li></ul>',
      '<ul class="a"><li>x<a href="/x/">x</a></li></ul>',
      '<ol class="a"><li><a href="/x/">x</a></li></ol>',
    ])
      expect(shapeOf(other), other).not.toBe(shapeOf(list));
  });

  it('leaves a fraction of the pages, and one of each kind and language', () => {
    const kinds = (pages: typeof builtPages) => [
      ...new Set(pages.map(({ kind, lang }) => `${kind} ${lang}`)),
    ];
    expect(kinds(onePerShape).sort()).toEqual(kinds(builtPages).sort());
    expect(onePerShape.length).toBeLessThan(process.env['ALL_PAGES'] ? Infinity : builtPages.length / 3);
  });
});

describe('the pages that have every part', () => {
  it('are fewer still, and of nearly every kind', () => {
    const kinds = (pages: typeof builtPages) => new Set(pages.map(({ kind }) => kind)).size;
    const pages = onePerPart();
    expect(kinds(pages)).toBeGreaterThanOrEqual(kinds(builtPages) - 2);
    if (!process.env['ALL_PAGES']) expect(pages.length).toBeLessThan(onePerShape.length / 2);
  });
});

describe('the validator', () => {
  it('finds an id that is there twice, a wrong nesting and an unknown element', async () => {
    const faults = await faultsIn(
      '<!doctype html><html lang="sl"><head><title>x</title></head><body><ul><p id="a"></p></ul><b id="a"></b><foo></foo></body></html>',
    );
    expect(faults.join('\n')).toMatch(/no-dup-id/);
    expect(faults.join('\n')).toMatch(/element-permitted-content/);
    expect(faults.join('\n')).toMatch(/element-name/);
  });
});
