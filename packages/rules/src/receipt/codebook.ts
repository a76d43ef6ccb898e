/**
 * What the digits of a receipt stand for. A codebook is never changed: receipts that people keep are read with it for
 * good. A call or question that the newest one does not know is left out of a receipt and named beside it, until a
 * further codebook is written, with the next format.
 */
export interface Codebook {
  /** The letter and number in front of a receipt. */
  readonly format: string;
  /** Day 0. */
  readonly epoch: string;
  readonly calls: readonly { readonly ruleset: string; readonly programmes: readonly string[] }[];
  /** Of each question its values in order; of a number its range. */
  readonly questions: readonly {
    readonly id: string;
    readonly values: readonly (string | boolean)[] | { readonly min: number; readonly max: number };
  }[];
}

const yesOrNo = [true, false] as const;

/** The calls of 2017 to 2024 and the questions of the first portal. */
export const codebook1: Codebook = {
  format: 'VT1',
  epoch: '2017-01-01',
  calls: [
    { ruleset: 'sa-2017-long', programmes: ['sa-2017-long'] },
    { ruleset: 'sa-2017-short', programmes: ['sa-2017-short-a', 'sa-2017-short-c'] },
    { ruleset: 'sa-2018-intermediate', programmes: ['sa-2018-intermediate'] },
    { ruleset: 'sa-2019', programmes: ['sa-2019-lot-1', 'sa-2019-lot-2', 'sa-2019-lot-3'] },
    { ruleset: 'sa-2021', programmes: ['sa-2021-lot-1', 'sa-2021-lot-2', 'sa-2021-lot-3'] },
    { ruleset: 'sa-2024-plus', programmes: ['sa-2024-plus'] },
  ],
  questions: [
    { id: 'age', values: { min: 0, max: 120 } },
    { id: 'residence', values: ['citizen', 'permanent-permit', 'other'] },
    { id: 'cashAssistance', values: yesOrNo },
    { id: 'cashAssistancePayments24', values: { min: 0, max: 24 } },
    {
      id: 'labourStatus',
      values: ['employed', 'registered-unemployed', 'temporarily-unemployable', 'inactive', 'other'],
    },
    { id: 'gender', values: ['female', 'male', 'other'] },
    { id: 'complexProblems', values: yesOrNo },
    { id: 'otherCulture', values: yesOrNo },
    { id: 'languageBarrier', values: yesOrNo },
    { id: 'roma', values: yesOrNo },
  ],
};

/** All codebooks, the newest first: new receipts are written with that one. */
export const codebooks: readonly [Codebook, ...Codebook[]] = [codebook1];
