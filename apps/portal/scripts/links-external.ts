// Asks every other site that the built portal links to whether the page is still there; ends with 1 if one is not.
// Needs a build and the network: it is no part of the tests.
import { askAll } from '../test-dist/external-links.ts';
import { externalLinks } from '../test-dist/links.ts';

const files = Map.groupBy(externalLinks, ({ url }) => url.href.replace(/#.*/, ''));
const verdicts = await askAll([...files.keys()], {}, ({ isAlive, url, reason }) =>
  console.log(`${isAlive ? 'ok  ' : 'GONE'} ${reason} ${url}`),
);

const gone = verdicts.filter(({ isAlive }) => !isAlive);
const moved = verdicts.filter(({ isAlive, movedTo }) => isAlive && movedTo);
for (const { url, movedTo } of moved) console.log(`moved: ${url} -> ${movedTo}`);
for (const { url, reason } of gone) {
  const [first, ...others] = new Set(files.get(url)?.map(({ file }) => file));
  console.error(
    `gone: ${url} (${reason}), in ${first}${others.length > 0 ? ` and ${others.length} more` : ''}`,
  );
}
console.log(`\n${verdicts.length} addresses: ${gone.length} gone, ${moved.length} moved`);
process.exitCode = gone.length > 0 ? 1 : 0;
