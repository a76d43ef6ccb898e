import { type AddCommand, withCommonOptions } from '../command.ts';
import { BadInput } from '../io.ts';
import { wordsIn } from '../words.ts';
import type { PlaceOptions } from './run.ts';

/** Adds `place`. The places are large and are loaded only when it runs. */
export const addPlace: AddCommand = (program, io, finish) => {
  withCommonOptions(program.command('place'))
    .description('find the regional unit and the entry points that serve a place')
    .argument('[query]', 'a place in any spelling, an address, a postcode, a register number or "lat, lon"')
    .addHelpText(
      'after',
      `
Examples:
  vstopna-tocka place "škofja loka"
  vstopna-tocka place "Goliev trg 11, 8210 Trebnje"
  vstopna-tocka place 8210 --json

Exit codes: 0 found, 1 nothing found, 2 bad input.`,
    )
    .action(async (query: string | undefined, options: PlaceOptions) => {
      const words = await wordsIn(options.lang);
      if (!query?.trim()) throw new BadInput(words('place.empty'), words('place.error'));
      const { place } = await import('./run.ts');
      finish(place(io, query, words, options));
    });
};
