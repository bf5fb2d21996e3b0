// Every check that needs no test: types, code rules, style, import direction, unused code. `npm run lint`.
// With --fix (`npm run lint:fix`) the code rules and the style are mended first, as far as the tools can.

import { fixCode, fixStyle, lintSteps } from './lint-steps.mjs';
import { runSteps } from './steps.mjs';

if (process.argv.includes('--fix')) {
  await runSteps([fixCode]);
  await runSteps([fixStyle]);
}
process.exit(await runSteps(lintSteps));
