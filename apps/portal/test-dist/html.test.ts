import { type ConfigData, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { builtPages, htmlOf } from './pages.ts';

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
  it('is valid HTML', async () => {
    const faults: string[] = [];
    for (const page of builtPages)
      faults.push(...(await faultsIn(htmlOf(page))).map((fault) => `${page.path} ${fault}`));
    expect(faults.slice(0, 50)).toEqual([]);
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
