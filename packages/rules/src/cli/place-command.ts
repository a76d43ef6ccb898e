import { type AddCommand, withCommonOptions } from './command.ts';
import type { PlaceOptions } from './place.ts';

/** Adds `place`. The places are large and are loaded only when it runs. */
export const addPlace: AddCommand = (program, io, finish) => {
  withCommonOptions(program.command('place'))
    .description('find the regional unit and the entry points that serve a place')
    .argument('<query>', 'municipality, settlement, postcode, register number, slug or "lat, lon"')
    .addHelpText(
      'after',
      `
Examples:
  vstopna-tocka place "škofja loka"
  vstopna-tocka place 8210 --json

Exit codes: 0 found, 1 nothing found, 2 bad input.`,
    )
    .action(async (query: string, options: PlaceOptions) => {
      const { place } = await import('./place.ts');
      finish(await place(io, query, options));
    });
};
