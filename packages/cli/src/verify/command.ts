import { type AddCommand, withCommonOptions } from '../command.ts';
import type { VerifyOptions } from './run.ts';

/** Adds `verify`. */
export const addVerify: AddCommand = (program, io, finish) => {
  withCommonOptions(program.command('verify'))
    .description('prove over the whole answer space that rules, words, plan and citations hold together')
    .option('--certificate', 'print the certificate of the plan as it is computed now')
    .addHelpText(
      'after',
      `
Examples:
  vstopna-tocka verify
  vstopna-tocka verify --json
  vstopna-tocka verify --certificate > new-certificate.json

Exit codes: 0 everything holds, 1 a counterexample, 2 bad input.`,
    )
    .action(async (options: VerifyOptions) => {
      const { verify } = await import('./run.ts');
      finish(await verify(io, options));
    });
};
