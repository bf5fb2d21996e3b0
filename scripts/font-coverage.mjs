// `npm run font-coverage`: writes server/model/font-coverage.ts, the characters that all cuts of the PDF font have. To be run
// after the font was changed; a test asserts that the table is the font's.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coveredByAll, fontFiles } from './fonts.mjs';
import { projectFolder } from './install.mjs';

const ranges = coveredByAll(fontFiles.map((file) => readFileSync(file)));
const lines = ranges.map(([first, last]) => `  [0x${first.toString(16)}, 0x${last.toString(16)}],`);
const target = join(projectFolder, 'server', 'model', 'font-coverage.ts');

writeFileSync(
  target,
  `/** Made by scripts/font-coverage.mjs: the characters that every cut of the PDF font has, as first and last of a range. */
// oxfmt-ignore
export const fontCoverage = (): readonly (readonly [number, number])[] => [
${lines.join('\n')}
];
`,
);
console.log(`Wrote ${ranges.length} ranges to server/model/font-coverage.ts.`);
