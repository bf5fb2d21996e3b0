// `npm start`: builds the command line and checks the five published reports in samples/ with it. They contain the slips that
// they were published with, so findings (exit code 1) are the expected outcome; anything else that is not 0 is a failure.
// `npm start -- path…` checks something else.

import { bundle, commandFile } from './bundle.mjs';
import { runFile } from './tool.mjs';

const published = ['october-2024', 'march-2024', 'december-2022', 'getting-to-good-2019', 'oxfordshire-placements'];
const given = process.argv.slice(2);
const reports = given.length > 0 ? given : published.map((name) => `samples/${name}`);

await bundle();
const code = runFile(commandFile, [], ['lint', ...reports]);
if (given.length === 0 && code === 1) {
  console.log(`
These six slips really were published. samples/README.md says what each should have been; samples/october-2024/corrected.council
is the same report put right. samples/broken/ has one small report for every rule. To go on:

  npx crosscast explain consistency/tie                        what a rule looks for, and what it leaves alone
  npx crosscast facts samples/october-2024/report.council      every figure and what vouches for it
  npx crosscast lint samples --format sarif                    the same for CI`);
}
process.exit(code === 1 ? 0 : code);
