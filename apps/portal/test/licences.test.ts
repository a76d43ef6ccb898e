import { describe, expect, it } from 'vitest';
import { GET } from '../src/pages/licences.txt.ts';

describe('licences.txt', () => {
  it('holds the notice of every library in the scripts', async () => {
    const text = await (await GET({} as never)).text();
    for (const holder of ['Volodymyr Agafonkin', 'Michael Bostock', 'Kasper Unn Weihe', 'Anthony Fu'])
      expect(text).toContain(holder);
  });

  it('says whose word lists the search was made with', async () => {
    const text = await (await GET({} as never)).text();
    for (const holder of ['Amebis', 'Denis Lacković', 'GNU Lesser General Public License'])
      expect(text).toContain(holder);
  });
});
