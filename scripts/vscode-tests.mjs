// `npm run test:vscode`: the tests in a real VS Code. `-- host`, `-- window` or `-- web` runs one of the parts, and
// `--grep word` the tests whose names contain the word. The extension is built first, unless --built says that it is there.

import { parseArgs } from 'node:util';
import { runScript } from './tool.mjs';
import { runVSCodeTests, vscodeParts } from './vscode-parts.mjs';
import { addTotals, writeTotals } from './workbench/totals.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', default: '' }, built: { type: 'boolean', default: false } },
});
const unknown = positionals.find((name) => !(name in vscodeParts));
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}: ${Object.keys(vscodeParts).join(', ')}.`);
  process.exit(2);
}
if (!values.built && runScript('build') !== 0) process.exit(2);

const results = await runVSCodeTests(positionals, values.grep);
for (const { title, totals } of results) console.log(`${title}: ${writeTotals(totals)}`);
process.exit(addTotals(results.map(({ totals }) => totals)).failed > 0 ? 1 : 0);
