/**
 * Calls whose programmes ran at the same time, by ruleset id, the earlier call first. Each pair is stated here, so that
 * an overlap that comes about by mistake shows. Ends that are known only to the year make some overlaps wider than they
 * were.
 */
export const concurrent: readonly (readonly [string, string])[] = [
  ['sa-2017-long', 'sa-2017-short'],
  ['sa-2017-long', 'sa-2018-intermediate'],
  ['sa-2017-long', 'sa-2019'],
  ['sa-2017-short', 'sa-2018-intermediate'],
  ['sa-2017-short', 'sa-2019'],
  ['sa-2018-intermediate', 'sa-2019'],
  ['sa-2019', 'sa-2021'],
];
